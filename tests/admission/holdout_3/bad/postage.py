"""Put the fewest stamps on a parcel."""
import re

RESYN = {"description": "change making", "tags": ["optimisation", "arithmetic"]}


def generate(rng, difficulty):
    kinds = [1] + sorted(rng.sample(range(4, 30 + 8 * difficulty), 2 + difficulty // 2))
    return {"stamps": kinds, "postage": rng.randint(40 + 40 * difficulty, 80 + 80 * difficulty)}


def fewest(stamps, postage):
    best = [(0, 0)]
    for amount in range(1, postage + 1):
        best.append(min((best[amount - s][0] + 1, s) for s in stamps if s <= amount))
    used = {}
    while postage:
        stamp = best[postage][1]
        used[stamp] = used.get(stamp, 0) + 1
        postage -= stamp
    return used


def observe(instance):
    kinds = ", ".join(map(str, instance["stamps"]))
    return (
        f"The post office sells stamps of {kinds} cents. A parcel needs stamps worth exactly {instance['postage']} cents; "
        "use as few stamps as possible. If several choices are equally short, any one will do.\n"
        "Answer with count x value for each kind you use, separated by spaces, as in `3x999 1x500`."
    )


def verify(instance, answer):
    total, seen = 0, set()
    parts = answer.split()
    if not 0 < len(parts) <= len(instance["stamps"]):
        return False
    for part in parts:
        match = re.fullmatch(r"([0-9]{1,4})x([0-9]{1,4})", part)
        if match is None:
            return False
        count, stamp = int(match[1]), int(match[2])
        if count < 1 or stamp in seen or stamp not in instance["stamps"]:
            return False
        seen.add(stamp)
        total += count * stamp
    return total == instance["postage"]


def reference_answer(instance):
    used = fewest(instance["stamps"], instance["postage"])
    return " ".join(f"{count}x{stamp}" for stamp, count in sorted(used.items()))
