"""Sum fares over zones."""
import re

RESYN = {"profile": "standard", "family": "train_fares", "tags": ["timetable"]}


def generate(rng, difficulty):
    zones = {z: (rng.randint(110, 900), rng.randint(3, 40)) for z in range(1, 5 + difficulty)}
    trips = [rng.sample(sorted(zones), 2) for _ in range(2 + difficulty)]
    return {"zones": zones, "trips": [(min(t), max(t)) for t in trips]}


def _solve(instance):
    cost = [sum(instance["zones"][z][0] for z in range(a, b + 1)) for a, b in instance["trips"]]
    return [sum(cost), max(cost), sum(instance["zones"][z][1] for a, b in instance["trips"] for z in range(a, b + 1))]


def observe(instance):
    zones = "; ".join(f"zone {z}: {c} cents, {t} min" for z, (c, t) in sorted(instance["zones"].items()))
    trips = ", ".join(f"{a} to {b}" for a, b in instance["trips"])
    return (f"{zones}. A trip pays for and crosses all zones from the first to the last, both included. Trips: {trips}. Give the total cost in "
            "cents, the cost of the dearest trip and the total minutes, separated by commas.")


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
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))
