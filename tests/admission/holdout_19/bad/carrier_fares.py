"""Carriers: the cheapest fare between two villages."""
import re

RESYN = {"profile": "standard", "family": "carrier_fares", "tags": ["graphs", "money"]}
VILLAGES = ["Aston", "Barford", "Clee", "Drayton", "Eaton", "Fulbrook", "Garway", "Hampton", "Ilmer", "Kempsey", "Ledbury",
            "Marden", "Norton", "Orleton"]
_fares = {}


def generate(rng, difficulty):
    names = VILLAGES[:5 + (difficulty + 1) // 2 + difficulty // 3]
    roads = {}
    for i in range(1, len(names)):
        for j in rng.sample(range(max(0, i - 4), i), min(i, 2)):
            roads[(names[j], names[i])] = rng.randint(100, 199)
    return {"roads": [(a, b, p) for (a, b), p in roads.items()], "start": names[0], "goal": names[-1]}


def _cheapest(instance):
    key = (instance["start"], instance["goal"])
    if key not in _fares:
        best = {instance["start"]: 0}
        for _ in instance["roads"]:
            for a, b, p in instance["roads"]:
                for x, y in ((a, b), (b, a)):
                    if x in best and best[x] + p < best.get(y, 10 ** 9):
                        best[y] = best[x] + p
        _fares[key] = best[instance["goal"]]
    return _fares[key]


def observe(instance):
    rows = "\n".join(f"{a} - {b}: {p} pence" for a, b, p in instance["roads"])
    return (
        f"Carriers go both ways between these villages:\n{rows}\nWhat is the lowest fare from {instance['start']} to "
        f"{instance['goal']}? Answer in pence, digits only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,6}\s{0,20}", answer):
        return False
    return int(answer) == _cheapest(instance)


def reference_answer(instance):
    return str(_cheapest(instance))
