"""Rank the crews of a regatta by their summed times."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["sorting", "partial-credit"]}

CREWS = ["Otter", "Heron", "Pike", "Swan", "Beaver", "Perch", "Osprey", "Newt", "Mink", "Eel",
         "Teal", "Coot", "Grebe", "Trout", "Salmon", "Crane", "Tern", "Gull", "Bream", "Carp"]


def generate(rng, difficulty):
    crews = rng.sample(CREWS, 8 + difficulty)
    heats = 2 + difficulty // 3
    totals = rng.sample(range(heats * 400, heats * 480), len(crews))
    times = []
    for crew, total in zip(crews, totals):
        parts = [total // heats + rng.randint(-9, 9) for _ in range(heats - 1)]
        times.append([crew, parts + [total - sum(parts)]])
    return {"times": times}


def _ranking(instance):
    return [crew for crew, times in sorted(instance["times"], key=lambda row: sum(row[1]))]


def observe(instance):
    rows = "\n".join(f"{crew}: {' + '.join(map(str, t))} seconds" for crew, t in instance["times"])
    return (
        "Times of the crews in the heats of a regatta:\n" + rows + "\n\nRank the crews by the sum of "
        "their times, fastest first: one name per line, each crew once. The score is 1 for the right "
        "ranking. If only the first k of n places are right, the score is k/(2n), provided that k is at least "
        "three quarters of n and all crews are named once; else it is 0."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    names = [line.strip() for line in answer.strip().split("\n")]
    expected = _ranking(instance)
    if len(names) != len(expected) or set(names) != set(expected):
        return 0.0
    if names == expected:
        return 1.0
    right = 0
    while names[right] == expected[right]:
        right += 1
    return right / (2 * len(expected)) if 4 * right >= 3 * len(expected) else 0.0


def reference_answer(instance):
    return "\n".join(_ranking(instance))
