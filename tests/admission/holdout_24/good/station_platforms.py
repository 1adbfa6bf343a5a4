"""Give trains platforms, with as few platforms as possible."""
import re

RESYN = {"profile": "standard", "family": "railway", "tags": ["intervals", "colouring"]}


def _depth(trains):
    return max(sum(1 for s, e in trains if s <= t < e) for t, _ in trains)


def generate(rng, difficulty):
    count = 9 + 2 * difficulty
    trains = []
    for i in range(count):
        start = 360 + 7 * i + rng.randint(0, 9)
        trains.append((start, start + rng.randint(18, 30)))
    rng.shuffle(trains)
    return {"trains": trains, "platforms": _depth(trains)}


def observe(instance):
    rows = "\n".join(
        f"train {i}: from minute {s} until minute {e}" for i, (s, e) in enumerate(instance["trains"], 1)
    )
    return (
        "Trains stand in a station:\n" + rows + f"\n\nA platform holds one train at a time (it is "
        f"free again in the minute in which a train leaves). There are {instance['platforms']} "
        "platforms, numbered from 1. Write the platform of each train, in the order above, "
        "separated by single spaces. Any plan without a clash is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]?( [1-9][0-9]?)*", text):
        return False
    plan = [int(word) for word in text.split(" ")]
    trains = instance["trains"]
    if len(plan) != len(trains) or max(plan) > instance["platforms"]:
        return False
    for i, (s, e) in enumerate(trains):
        for j in range(i):
            s2, e2 = trains[j]
            if plan[i] == plan[j] and s < e2 and s2 < e:
                return False
    return True


def reference_answer(instance):
    trains = instance["trains"]
    free_at = [0] * instance["platforms"]
    plan = [0] * len(trains)
    for i in sorted(range(len(trains)), key=lambda k: trains[k]):
        k = next(p for p, t in enumerate(free_at) if t <= trains[i][0])
        free_at[k] = trains[i][1]
        plan[i] = k + 1
    return " ".join(map(str, plan))
