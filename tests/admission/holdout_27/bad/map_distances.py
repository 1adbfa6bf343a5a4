"""Length of a round trip over a road map."""
import re

RESYN = {"profile": "standard", "family": "map_distances", "tags": ["maps"]}


def generate(rng, difficulty):
    n = 4 + difficulty
    towns = [chr(65 + i) for i in range(n)]
    roads = {(a, b): rng.randint(11, 400) for i, a in enumerate(towns) for b in towns[i + 1:]}
    trips = []
    for _ in range(2):
        order = towns[:]
        rng.shuffle(order)
        trips.append(order)
    return {"roads": roads, "trips": trips}


def _solve(instance):
    roads = instance["roads"]
    return [sum(roads[min(a, b), max(a, b)] for a, b in zip(t, t[1:] + t[:1])) for t in instance["trips"]]


def observe(instance):
    rows = ", ".join(f"{a}-{b} {d}" for (a, b), d in instance["roads"].items())
    trips = "; ".join("-".join(t) for t in instance["trips"])
    return (f"Roads (km): {rows}\nTwo round trips visit towns in these orders and return to the start: {trips}. "
            "Give both lengths, separated by a comma.")


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


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
