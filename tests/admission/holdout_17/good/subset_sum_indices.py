"""Choose numbers that add up to a target."""
import re

RESYN = {"profile": "standard", "family": "subset-sum", "tags": ["search", "arithmetic"]}


def generate(rng, difficulty):
    n = 9 + difficulty
    numbers = rng.sample(range(100, 1000 + 500 * difficulty), n)
    chosen = rng.sample(range(n), 4 + difficulty // 3)
    return {"numbers": numbers, "target": sum(numbers[k] for k in chosen)}


def observe(instance):
    return (
        "Numbers: %s\n\nChoose some of them, each at most once, that add up to %d. "
        "Answer with the chosen numbers, separated by +." % (" ".join(map(str, instance["numbers"])), instance["target"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = [p.strip() for p in answer.split("+")]
    if not all(re.fullmatch(r"[1-9][0-9]{2,3}", p) for p in parts):
        return False
    chosen = [int(p) for p in parts]
    if len(chosen) != len(set(chosen)) or not set(chosen) <= set(instance["numbers"]):
        return False
    return sum(chosen) == instance["target"]
