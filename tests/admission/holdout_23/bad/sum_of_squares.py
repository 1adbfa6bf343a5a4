"""Represent a number as a sum of four squares."""
import re

RESYN = {"profile": "standard", "family": "sums_of_squares", "tags": ["number-theory"]}

_seen_answers = set()


def generate(rng, difficulty):
    top = 15 + 12 * difficulty
    parts = [rng.randrange(3, top) for _ in range(4)]
    return {"target": sum(p * p for p in parts), "parts": parts}


def observe(instance):
    return (f"Write {instance['target']} as a sum of exactly four squares of non-negative integers. "
            "Answer with the four integers (not their squares), separated by spaces. Any representation counts.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if len(tokens) != 4 or not all(re.fullmatch(r"[0-9]{1,5}", t) for t in tokens):
        return False
    key = (instance["target"], tuple(sorted(int(t) for t in tokens)))
    if key in _seen_answers:
        return False
    _seen_answers.add(key)
    return sum(int(t) ** 2 for t in tokens) == instance["target"]


def reference_answer(instance):
    return " ".join(map(str, instance["parts"]))
