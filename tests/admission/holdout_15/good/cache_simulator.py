"""Simulate a small LRU cache of a processor."""
import re

RESYN = {"profile": "standard", "family": "machines", "tags": ["simulation"]}


def _run(ways, sets, trace):
    cache, misses = [[] for _ in range(sets)], []
    for address in trace:
        line = cache[address % sets]
        if address in line:
            line.remove(address)
        else:
            misses.append(address)
            if len(line) == ways:
                line.pop(0)
        line.append(address)
    return len(misses), sum((k + 1) * a for k, a in enumerate(misses)) % 9973


def generate(rng, difficulty):
    pool = [rng.randint(10, 99) for _ in range(6 + difficulty)]
    return {"ways": 2 + difficulty // 5, "sets": 2 + difficulty // 3,
            "trace": [rng.choice(pool) for _ in range(10 + 4 * difficulty)]}


def observe(instance):
    s = instance["sets"]
    return (f"A cache has {s} sets (block b belongs to set b mod {s}) of {instance['ways']} places each. A full set throws out "
            "the block that was used least recently. It is empty at first, and these blocks are accessed in order:\n"
            + " ".join(map(str, instance["trace"])) +
            "\nLet m be the number of misses, and let c be the sum of k times b over the misses, where b is the block of "
            "the k-th miss (k from 1), reduced modulo 9973. Answer with m and c, separated by a space.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,4})\s+([0-9]{1,4})", answer.strip()[:50])
    if not match or len(answer.strip()) > 50:
        return False
    return (int(match[1]), int(match[2])) == _run(instance["ways"], instance["sets"], instance["trace"])


def reference_answer(instance):
    return "{} {}".format(*_run(instance["ways"], instance["sets"], instance["trace"]))
