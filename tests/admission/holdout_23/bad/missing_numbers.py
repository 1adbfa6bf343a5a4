"""Find the numbers missing from a list."""
import re

RESYN = {"profile": "standard", "family": "missing_numbers", "tags": ["algorithms", "search"]}


def generate(rng, difficulty):
    low = rng.randrange(10, 500)
    size = 20 + 5 * difficulty
    wanted = 12 + 6 * difficulty
    chosen = []
    while len(chosen) < wanted:
        n = rng.randrange(low, low + size)
        if n not in chosen:
            chosen.append(n)
    return {"low": low, "high": low + size - 1 + 4, "numbers": chosen}


def _missing(instance):
    return [n for n in range(instance["low"], instance["high"] + 1) if n not in instance["numbers"]]


def observe(instance):
    return (f"Which integers from {instance['low']} to {instance['high']} (both included) are not in this list?\n"
            f"{' '.join(map(str, instance['numbers']))}\nAnswer in ascending order, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,5}", t) for t in tokens):
        return False
    return [int(t) for t in tokens] == _missing(instance)


def reference_answer(instance):
    return " ".join(map(str, _missing(instance)))
