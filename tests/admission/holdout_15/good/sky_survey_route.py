"""Order of telescope targets with time windows; any feasible order is accepted."""
import re

RESYN = {"profile": "standard", "family": "astronomy", "tags": ["scheduling"]}


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    order = list(range(1, n + 1))
    rng.shuffle(order)
    targets, clock = {}, 0
    for place, t in enumerate(order):
        exposure = rng.randint(10, 40)
        targets[t] = (max(0, clock - rng.randint(0, 15)), clock + exposure + rng.randint(0, 12), exposure)
        clock += exposure
    return {"targets": {t: targets[t] for t in sorted(targets)}, "order": order}


def observe(instance):
    lines = [f"  target {t}: rises at {a}, sets at {b}, exposure {e}" for t, (a, b, e) in instance["targets"].items()]
    return ("A telescope exposes targets one after the other, from minute 0. Each exposure starts when the one before has "
            "ended, or when the target rises if that is later, and must end no later than the target sets.\n"
            + "\n".join(lines) + "\nGive an order in which all targets can be exposed: the numbers, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[1-9][0-9]?", t) for t in tokens):
        return False
    order = [int(t) for t in tokens]
    if sorted(order) != sorted(instance["targets"]):
        return False
    clock = 0
    for t in order:
        rise, set_, exposure = instance["targets"][t]
        clock = max(clock, rise) + exposure
        if clock > set_:
            return False
    return True


def reference_answer(instance):
    return " ".join(map(str, instance["order"]))
