"""Plan loads for space freighters."""
import re

RESYN = {"tags": ["arithmetic", "tables"], "description": "Sum cargo per planet"}
PLANETS = ["Arda", "Brix", "Ceti", "Dorn", "Eris", "Fomal", "Gaia", "Hoth", "Ixion", "Juno", "Kepler"]


def generate(rng, difficulty):
    chosen = rng.sample(PLANETS, 2 + difficulty)
    loads = []
    for _ in range(6 + 3 * difficulty):
        src, dst = rng.sample(chosen, 2)
        loads.append([src, dst, rng.randint(10, 400)])
    return {"planets": sorted(chosen), "loads": loads}


def balance(instance):
    net = dict.fromkeys(instance["planets"], 0)
    for src, dst, tons in instance["loads"]:
        net[src] -= tons
        net[dst] += tons
    return [net[p] for p in instance["planets"]]


def observe(instance):
    rows = "\n".join(f"{t} tons from {a} to {b}" for a, b, t in instance["loads"])
    return (f"Freight:\n{rows}\nHow many tons does each planet win (or lose, as a negative number) in all? Answer in this order, separated "
            f"by spaces: {', '.join(instance['planets'])}.")


def verify(instance, answer):
    if len(answer) > 600:
        return False
    words = answer.split()
    if not all(re.fullmatch("[+-]?[0-9]{1,7}", w) for w in words):
        return False
    return [int(w) for w in words] == balance(instance)


def reference_answer(instance):
    return " ".join(map(str, balance(instance)))
