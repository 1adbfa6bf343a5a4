"""Which keys are left after the players of a club exchange lockers."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["simulation"]}
PLAYERS = ["Adler", "Brandt", "Conrad", "Dietz", "Ernst", "Fuchs", "Graf", "Huber", "Iffland", "Jung", "Kranz", "Lang",
           "Moser", "Nagel", "Otte", "Pohl", "Quast", "Rau"]


def generate(rng, difficulty):
    players = rng.sample(PLAYERS, 6 + difficulty)
    numbers = rng.sample(range(10, 100), len(players))
    lockers = dict(zip(numbers, players))
    swaps = []
    for _ in range(4 + 2 * difficulty):
        swaps.append(rng.sample(numbers, 2))
    return {"lockers": lockers, "swaps": swaps}


def _final(instance):
    lockers = dict(instance["lockers"])
    for a, b in instance["swaps"]:
        lockers[a], lockers[b] = lockers[b], lockers[a]
    return [lockers[k] for k in sorted(lockers)]


def observe(instance):
    lines = ["Lockers and their owners:"]
    lines += [f"  {n}: {p}" for n, p in instance["lockers"].items()]
    lines.append("Then the owners of these lockers change places, one after another:")
    lines += [f"  {a} and {b}" for a, b in instance["swaps"]]
    lines.append("Answer with the owners at the end, by ascending locker number, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return [p.strip() for p in answer.split(",")] == _final(instance)


def reference_answer(instance):
    return ", ".join(_final(instance))
