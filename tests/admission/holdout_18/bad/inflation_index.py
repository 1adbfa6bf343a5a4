"""Economics: chain an index over several years."""
import re


def generate(rng, difficulty):
    return {"base": 10 * rng.randint(100, 900), "rates": [rng.randint(-8, 25) for _ in range(3 + difficulty)]}


def _index(instance):
    out, value = [], instance["base"]
    for r in instance["rates"]:
        value = value * (100 + r) // 100
        out.append(value)
    return out


def observe(instance):
    rates = ", ".join(f"{r:+d} %" for r in instance["rates"])
    return (f"A price index starts at {instance['base']}. The yearly changes are {rates}. After each year the index is "
            "rounded down to an integer before the next change is applied. Write the index after each year, one per line.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    lines = [t.strip() for t in answer.strip().splitlines()]
    wanted = _index(instance)
    score = 0.0
    if len(lines) == len(wanted):
        score += 0.25
        if all(re.fullmatch(r"\d{1,9}", t, re.ASCII) for t in lines):
            right = sum(int(t) == w for t, w in zip(lines, wanted))
            if right == len(wanted):
                score += 0.75
    return score
