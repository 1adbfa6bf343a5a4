"""List all clashing appointments."""
import re

RESYN = {"profile": "standard", "family": "conflict_pairs", "tags": ["scheduling", "intervals"]}


def generate(rng, difficulty):
    while True:
        meetings = {}
        for name in "ABCDEFGHIJKLMNOP"[: 5 + difficulty]:
            start = rng.randint(8 * 60, 17 * 60)
            meetings[name] = (start, start + rng.randint(20, 120))
        if sum(_clash(p, q) for p in meetings.values() for q in meetings.values()) >= 5 + difficulty + 4:
            return {"meetings": meetings}


def _clash(p, q):
    return p[0] < q[1] and q[0] < p[1]


def observe(instance):
    lines = "\n".join(f"  {n}: {a // 60:02d}:{a % 60:02d} to {b // 60:02d}:{b % 60:02d}" for n, (a, b) in instance["meetings"].items())
    return (
        f"Meetings:\n{lines}\nList all pairs of meetings that overlap (touching ends do not count), each pair as two letters "
        "in alphabetical order, e.g. 'AC', separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    meetings = instance["meetings"]
    pairs = [p.strip() for p in answer.split(",") if p.strip()]
    seen = set()
    for pair in pairs:
        if not re.fullmatch("[A-P]{2}", pair) or pair[0] >= pair[1] or pair in seen:
            return False
        if pair[0] not in meetings or pair[1] not in meetings:
            return False
        if not _clash(meetings[pair[0]], meetings[pair[1]]):
            return False
        seen.add(pair)
    return True


def reference_answer(instance):
    meetings = instance["meetings"]
    return ", ".join(a + b for a in meetings for b in meetings if a < b and _clash(meetings[a], meetings[b]))
