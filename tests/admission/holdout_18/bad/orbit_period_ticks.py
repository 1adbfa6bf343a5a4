"""Physics: first time at which several rotating pointers meet at given angles."""
import math
import re


def generate(rng, difficulty):
    periods = []
    limit = 2 + difficulty // 4
    while len(periods) < limit:
        p = rng.randint(9, 31)
        if all(math.gcd(p, q) == 1 for q in periods):
            periods.append(p)
    tick = rng.randint(50, 50 + 40 * difficulty)
    return {"periods": periods, "phases": [tick % p for p in periods]}


def observe(instance):
    rows = "\n".join(f"pointer {k}: turns through {p} positions 0..{p - 1}, must be at position {f}"
                     for k, (p, f) in enumerate(zip(instance["periods"], instance["phases"]), 1))
    return (f"All pointers are at position 0 at tick 0 and advance by one position per tick.\n{rows}\n"
            "What is the first tick at which all pointers are at their positions?")


def _matches(instance, tick):
    return all(tick % p == f for p, f in zip(instance["periods"], instance["phases"]))


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,15}", answer.strip(), re.ASCII):
        return False
    target = int(answer.strip())
    state = [0] * len(instance["periods"])
    first = None
    for tick in range(target + 1):
        if first is None and state == instance["phases"]:
            first = tick
        state = [(s + 1) % p for s, p in zip(state, instance["periods"])]
    return first == target


def reference_answer(instance):
    tick = 0
    while not _matches(instance, tick):
        tick += 1
    return str(tick)
