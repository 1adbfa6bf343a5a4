"""Elements that lie in exactly two of three sets."""
import re

RESYN = {"profile": "standard", "family": "venn_regions", "tags": ["sets"]}


def generate(rng, difficulty):
    pool = rng.sample(range(10, 400), 18 + 3 * difficulty)
    sets = [set(rng.sample(pool, len(pool) // 2)) for _ in range(3)]
    return {"sets": sets}


def _solve(instance):
    a, b, c = instance["sets"]
    return sorted(((a & b) | (a & c) | (b & c)) - (a & b & c))


def observe(instance):
    rows = "\n".join(f"{n} = {sorted(s)}" for n, s in zip("ABC", instance["sets"]))
    return f"{rows}\nList the numbers that lie in exactly two of the sets, ascending, separated by commas."


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
    got, want = _numbers(answer), _solve(instance)
    if not got or len(set(got)) != len(got) or set(got) != set(want):
        return 0.0
    score = 0.9
    if got == sorted(got):
        score += 0.2
    return score


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
