"""Find a train connection with the earliest arrival."""
import re

RESYN = {"profile": "standard", "family": "train_itinerary", "tags": ["logistics", "timetables"]}
TOWNS = ["Alba", "Brig", "Cham", "Dole", "Evian", "Flims", "Gex", "Horw"]


def generate(rng, difficulty):
    stops = TOWNS[: 4 + difficulty // 3]
    trains = []
    numbers = rng.sample(range(100, 1000), (len(stops) - 1) * (4 + difficulty))
    for i in range(len(stops) - 1):
        for _ in range(4 + difficulty):
            dep = 420 + rng.randint(100 * i, 100 * i + 200)
            trains.append((numbers.pop(), stops[i], stops[i + 1], dep, dep + rng.randint(25, 90)))
        last = max(t[4] for t in trains)
        num, a, b, _, _ = trains[-1]
        trains[-1] = (num, a, b, last + 15, last + 15 + rng.randint(25, 60))
    rng.shuffle(trains)
    return {"trains": trains, "from": stops[0], "to": stops[-1]}


def _best(instance):
    reach = {instance["from"]: (0, ())}
    for num, a, b, dep, arr in sorted(instance["trains"], key=lambda t: (t[3], t[0])):
        if a in reach and (reach[a][0] == 0 or reach[a][0] + 5 <= dep) and (b not in reach or arr < reach[b][0]):
            reach[b] = (arr, reach[a][1] + (num,))
    return reach[instance["to"]]


def observe(instance):
    def clock(m):
        return f"{m // 60:02d}:{m % 60:02d}"
    lines = "\n".join(f"{n}: {a} {clock(d)} -> {b} {clock(r)}" for n, a, b, d, r in instance["trains"])
    return (
        f"Trains:\n{lines}\n\nTravel from {instance['from']} to {instance['to']}, leaving at any time "
        "today, and arrive as early as possible. Changing trains takes at least 5 minutes. Answer with "
        "the numbers of the trains in order, separated by commas; any earliest connection counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{3}(\s?,\s?[0-9]{3}){0,9}", answer.strip()):
        return False
    trains = {t[0]: t for t in instance["trains"]}
    place, now = instance["from"], None
    for token in answer.split(","):
        train = trains.get(int(token))
        if train is None or train[1] != place or (now is not None and train[3] < now + 5):
            return False
        place, now = train[2], train[4]
    return place == instance["to"] and now == _best(instance)[0]


def reference_answer(instance):
    return ", ".join(map(str, _best(instance)[1]))
