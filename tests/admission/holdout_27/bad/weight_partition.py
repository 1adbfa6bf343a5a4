"""Split weights into two groups as evenly as possible."""
import re
from itertools import combinations

RESYN = {"profile": "standard", "family": "weight_partition", "tags": ["shopping"]}


def generate(rng, difficulty):
    return {"weights": [rng.randint(100, 400 * difficulty + 600) for _ in range(24)]}


def _best(weights):
    total, first, rest = sum(weights), weights[0], weights[1:]
    best, group = total + 1, []
    for size in range(len(rest) + 1):
        for combo in combinations(rest, size):
            d = abs(total - 2 * (first + sum(combo)))
            if d < best:
                best, group = d, [first, *combo]
    return best, group


def observe(instance):
    return (f"Weights: {' '.join(map(str, instance['weights']))}. Choose a group so that the two groups' totals differ as "
            "little as possible. Reply with the weights of one group separated by commas.")


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
    best, _ = _best(instance["weights"])
    got = _numbers(answer)
    if got is None:
        return False
    rest = instance["weights"][:]
    for g in got:
        if g not in rest:
            return False
        rest.remove(g)
    return abs(sum(got) - sum(rest)) == best


def reference_answer(instance):
    return ", ".join(map(str, _best(instance["weights"])[1]))
