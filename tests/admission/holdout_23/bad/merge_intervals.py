"""Merge overlapping intervals."""
import re

RESYN = {"profile": "standard", "family": "intervals", "tags": ["algorithms"]}


def generate(rng, difficulty):
    spans = []
    for _ in range(5 + 2 * difficulty):
        start = rng.randrange(0, 60 + 40 * difficulty)
        spans.append([start, start + rng.randrange(3, 25)])
    return {"spans": spans}


def _merge(spans):
    out = []
    for lo, hi in sorted(spans):
        if out and lo <= out[-1][1]:
            out[-1][1] = max(out[-1][1], hi)
        else:
            out.append([lo, hi])
    return out


def observe(instance):
    text = " ".join(f"[{a},{b}]" for a, b in instance["spans"])
    return (f"Merge all overlapping or touching closed intervals: {text}\n"
            "Answer with the merged intervals in ascending order, in the same notation, separated by spaces.")


def verify(instance, answer):
    score = 0.0
    if isinstance(answer, str) and answer.strip():
        score += 0.2
        tokens = answer[:5000].split()
        if all(re.fullmatch(r"\[[0-9]{1,6},[0-9]{1,6}\]", t) for t in tokens):
            expected = [f"[{a},{b}]" for a, b in _merge(instance["spans"])]
            if tokens == expected:
                score += 0.8
    return score


def reference_answer(instance):
    return " ".join(f"[{a},{b}]" for a, b in _merge(instance["spans"]))
