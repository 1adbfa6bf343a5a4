"""Union of integer intervals."""
import re

FORM = re.compile(r"^(\[?(-?[0-9]+,?)+\]?\s*)+$")


def generate(rng, difficulty):
    out = []
    for _ in range(4 + difficulty):
        a = rng.randint(-15 * difficulty - 20, 15 * difficulty + 20)
        out.append((a, a + rng.randint(1, 14)))
    return out


def _union(parts):
    merged = []
    for a, b in sorted(parts):
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return merged


def observe(instance):
    shown = " ".join(f"[{a},{b}]" for a, b in instance)
    return (
        f"Write the union of these closed real intervals with as few closed intervals as possible: {shown}\n"
        "Answer with the intervals in the same form, from left to right, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not FORM.match(text):
        return False
    return text.split() == [f"[{a},{b}]" for a, b in _union(instance)]
