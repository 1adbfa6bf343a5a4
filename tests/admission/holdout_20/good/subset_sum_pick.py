"""Pick distinct positions of an array whose values add up to a target."""
import re

RESYN = {"profile": "standard", "family": "subset_sum", "tags": ["arrays", "search"]}


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    values = [rng.randint(100, 400 * (difficulty + 2)) for _ in range(n)]
    k = rng.randint(4, n // 2)
    chosen = sorted(rng.sample(range(n), k))
    return {"values": values, "target": sum(values[i] for i in chosen), "chosen": chosen}


def observe(instance):
    shown = " ".join(str(v) for v in instance["values"])
    return (
        f"Array (positions start at 0): {shown}\n"
        f"Choose different positions so that the values there add up to exactly {instance['target']}. "
        "Answer with the positions in increasing order, separated by single spaces. Any such choice will do."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    picked = _ints(answer)
    if picked is None:
        return False
    values = instance["values"]
    if any(i < 0 or i >= len(values) for i in picked):
        return False
    if any(a >= b for a, b in zip(picked, picked[1:])):
        return False
    return sum(values[i] for i in picked) == instance["target"]


def reference_answer(instance):
    return " ".join(map(str, instance["chosen"]))
