"""Value of the goods in a vending machine."""
import re

SLOTS = [f"{row}{col}" for row in "ABCD" for col in range(1, 6)]


def generate(rng, difficulty):
    slots = rng.sample(SLOTS, 6 + 2 * difficulty)
    return {"goods": {s: (rng.randint(2, 15), rng.randint(60, 450)) for s in slots}}


def observe(instance):
    rows = "\n".join(f"slot {s}: {n} pieces at {p} cents" for s, (n, p) in instance["goods"].items())
    return f"A vending machine holds:\n{rows}\n\nWhat are all goods worth together, in cents? Answer with a whole number."


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,9}", answer.strip()):
        return False
    return int(answer) == sum(n * p for n, p in instance["goods"].values())


def reference_answer(instance):
    return str(sum(n * p for n, p in instance["goods"].values()))
