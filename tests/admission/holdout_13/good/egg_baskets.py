"""Eggs in baskets after rounds of moving; the rounds come from a derived, seeded stream."""
import random
import re

RESYN = {"profile": "standard", "family": "farming", "tags": ["simulation"]}


def generate(rng, difficulty):
    stream = random.Random(rng.getrandbits(64))
    n = 4 + difficulty // 2
    baskets = [stream.randint(10, 80) for _ in range(n)]
    moves = []
    for _ in range(4 + 2 * difficulty):
        a, b = stream.sample(range(1, n + 1), 2)
        moves.append([stream.choice(["half", "some"]), a, b, stream.randint(3, 25)])
    return {"baskets": baskets, "moves": moves}


def _end(instance):
    eggs = [0] + instance["baskets"]
    for kind, a, b, k in instance["moves"]:
        n = eggs[a] // 2 if kind == "half" else min(k, eggs[a])
        eggs[a] -= n
        eggs[b] += n
    return eggs[1:]


def observe(instance):
    lines = ["Eggs in the baskets 1, 2, ...: " + ", ".join(map(str, instance["baskets"])) + ".", "Then the farmer moves"]
    for kind, a, b, k in instance["moves"]:
        if kind == "half":
            lines.append(f"  half of the eggs (rounded down) of basket {a} to basket {b}")
        else:
            lines.append(f"  {k} eggs, or all if there are fewer, from basket {a} to basket {b}")
    lines.append("How many eggs are in the baskets at the end? Answer with the numbers in order, separated by commas or spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.replace(",", " ").split()
    if any(re.fullmatch("[0-9]{1,5}", p) is None for p in parts):
        return False
    return [int(p) for p in parts] == _end(instance)


def reference_answer(instance):
    return ", ".join(map(str, _end(instance)))
