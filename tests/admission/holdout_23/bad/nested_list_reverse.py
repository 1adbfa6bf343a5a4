"""Reverse a nested list at all depths."""
import json
import sys

RESYN = {"profile": "standard", "family": "nested_lists", "tags": ["algorithms", "recursion"]}


def _build(rng, depth):
    out = []
    for _ in range(rng.randrange(2, 5)):
        if depth > 0 and rng.random() < 0.5:
            out.append(_build(rng, depth - 1))
        else:
            out.append(rng.randrange(100))
    return out


def generate(rng, difficulty):
    return {"tree": [_build(rng, 1 + difficulty // 3), rng.randrange(100), _build(rng, 1 + difficulty // 2)]}


def _reverse(tree):
    return [_reverse(t) if isinstance(t, list) else t for t in reversed(tree)]


def observe(instance):
    return (f"Reverse this list and, recursively, all lists inside it: {json.dumps(instance['tree'])}\n"
            "Answer with the resulting list in JSON.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    sys.setrecursionlimit(1_000_000)
    try:
        data = json.loads(answer)
        return json.dumps(data) == json.dumps(_reverse(instance["tree"]))
    except (ValueError, RecursionError):
        return False
    finally:
        sys.setrecursionlimit(1000)


def reference_answer(instance):
    return json.dumps(_reverse(instance["tree"]))
