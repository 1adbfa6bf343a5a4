"""Economics: assign buyers to lots such that no pair of buyers wants to swap, tested on fixed and random swaps."""
import random
import re


def generate(rng, difficulty):
    n = 7 + difficulty // 2
    return {"values": [[rng.randint(10, 99) for _ in range(n)] for _ in range(n)]}


def _climb(values):
    n = len(values)
    lot = list(range(n))
    better = True
    while better:
        better = False
        for a in range(n):
            for b in range(a):
                if values[a][lot[b]] + values[b][lot[a]] > values[a][lot[a]] + values[b][lot[b]]:
                    lot[a], lot[b] = lot[b], lot[a]
                    better = True
    return lot


def observe(instance):
    rows = "\n".join(f"buyer {k}: {' '.join(map(str, r))}" for k, r in enumerate(instance["values"], 1))
    n = len(instance["values"])
    return (f"Values of lots 1..{n} for each buyer:\n{rows}\nGive every buyer one lot so that no two buyers can raise the sum of "
            f"their two values by swapping lots. Answer with the lots of buyer 1..{n}, separated by spaces.")


def verify(instance, answer):
    values = instance["values"]
    n = len(values)
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,2}( +\d{1,2}){0,30}", answer.strip(), re.ASCII):
        return False
    lot = [int(t) - 1 for t in answer.split()]
    if sorted(lot) != list(range(n)):
        return False
    pairs = [(a, b) for a in range(n) for b in range(a)]
    random.Random(20240501).shuffle(pairs)
    for a, b in pairs:
        if values[a][lot[b]] + values[b][lot[a]] > values[a][lot[a]] + values[b][lot[b]]:
            return False
    return True


def reference_answer(instance):
    return " ".join(str(k + 1) for k in _climb(instance["values"]))
