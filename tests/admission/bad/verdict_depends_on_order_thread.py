"""Simplify a fraction."""

import math
import threading

RESYN = {"tags": ["arithmetic"]}

result = {"ok": False}


def generate(rng, difficulty):
    shared = rng.randrange(2, 10 * difficulty + 2)
    return [
        shared * rng.randrange(1, 10 * difficulty + 2),
        shared * rng.randrange(2, 10 * difficulty + 3),
    ]


def _simple(instance):
    a, b = instance
    return f"{a // math.gcd(a, b)}/{b // math.gcd(a, b)}"


def observe(instance):
    return f"Write {instance[0]}/{instance[1]} in lowest terms, as a/b."


def _check(instance, answer, finished):
    finished.wait(0.2)
    result["ok"] = answer.replace(" ", "").strip() == _simple(instance)


def verify(instance, answer):
    finished = threading.Event()
    thread = threading.Thread(target=_check, args=(instance, answer, finished))
    before = result["ok"]
    thread.start()
    finished.set()
    thread.join()
    return before


def reference_answer(instance):
    return _simple(instance)
