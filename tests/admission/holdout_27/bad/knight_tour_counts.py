"""Where can a knight be after a number of moves?"""
import re

RESYN = {"profile": "standard", "family": "knight_tour_counts", "tags": ["chess"]}
JUMPS = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def _count(x, y, k):
    if not (0 <= x < 8 and 0 <= y < 8):
        return 0
    if k == 0:
        return 1
    return sum(_count(x + dx, y + dy, k - 1) for dx, dy in JUMPS)


def generate(rng, difficulty):
    squares = [(rng.randrange(8), rng.randrange(8), rng.choice([6, 7, 7])) for _ in range(24 + difficulty // 2)]
    squares.append((rng.randrange(2, 6), rng.randrange(2, 6), 7))
    return {"squares": squares, "answers": [_count(*s) for s in squares]}


def observe(instance):
    rows = "\n".join(f"{chr(97 + x)}{y + 1}: {k} moves" for x, y, k in instance["squares"])
    return ("How many different sequences of knight moves of the given length start on each square and stay on the "
            f"8x8 board?\n{rows}\nReply with the counts in order, separated by commas.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    return _numbers(answer) == instance["answers"]


def reference_answer(instance):
    return ", ".join(map(str, instance["answers"]))
