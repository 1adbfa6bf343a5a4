"""Find a chain of trains with the earliest arrival."""
import re


def generate(rng, difficulty):
    stops = 5 + difficulty
    names = rng.sample(["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy",
                        "Juniper", "Laurel", "Maple", "Nutmeg", "Oak", "Pine", "Rowan", "Spruce", "Teak"],
                       stops)
    numbers = rng.sample(range(100, 1000), stops * 6)
    trains = []
    for i in range(stops - 1):
        for hop in (1, 1, 2):
            if i + hop < stops:
                dep = rng.randint(360 + 25 * i, 420 + 60 * i)
                trains.append((numbers.pop(), names[i], names[i + hop], dep, dep + rng.randint(15, 40) * hop))
        dep = 1000 + 20 * i
        trains.append((numbers.pop(), names[i], names[i + 1], dep, dep + rng.randint(8, 16)))
    rng.shuffle(trains)
    return {"trains": trains, "start": names[0], "goal": names[-1]}


def _clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def observe(instance):
    rows = "\n".join(
        f"train {n}: {a} {_clock(d)} -> {b} {_clock(e)}" for n, a, b, d, e in instance["trains"])
    return (
        f"Timetable (each train runs without stops in between):\n{rows}\n"
        f"You are in {instance['start']} at 06:00 and want to arrive in {instance['goal']} as early as "
        "possible. A change takes no time: you may board a train that leaves at or after the minute "
        "you arrive.\nAnswer with the numbers of the trains in the order of travel, separated by spaces."
    )


def _best(instance):
    reach = {instance["start"]: (360, [])}
    for n, a, b, d, e in sorted(instance["trains"], key=lambda t: (t[3], t[4], t[0])):
        if a in reach and reach[a][0] <= d and (b not in reach or e < reach[b][0]):
            reach[b] = (e, reach[a][1] + [n])
    return reach[instance["goal"]]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    if not re.fullmatch(r"[0-9]{3}(?: +[0-9]{3})*", answer.strip()):
        return False
    by_number = {t[0]: t for t in instance["trains"]}
    place, now = instance["start"], 360
    for part in answer.split():
        train = by_number.get(int(part))
        if train is None or train[1] != place or train[3] < now or place == instance["goal"]:
            return False
        place, now = train[2], train[4]
    return place == instance["goal"] and now == _best(instance)[0]


def reference_answer(instance):
    return " ".join(str(n) for n in _best(instance)[1])
