"""Hours of nurses in a rota, with partial credit."""

RESYN = {"profile": "standard", "family": "calendar", "tags": ["table"]}

NURSES = ["Anke", "Bodo", "Carla", "Doris", "Ernst", "Frida", "Greta", "Heike", "Ilse", "Jutta",
          "Kurt", "Lotte", "Moritz", "Nele"]


def generate(rng, difficulty):
    nurses = rng.sample(NURSES, 3 + difficulty)
    shifts = []
    for nurse in nurses:
        for _ in range(2 + difficulty // 3):
            shifts.append([nurse, rng.randint(1, 28), rng.randint(181, 599)])
    rng.shuffle(shifts)
    return {"nurses": sorted(nurses), "shifts": shifts}


def _lines(instance):
    minutes = {nurse: 0 for nurse in instance["nurses"]}
    for nurse, _, length in instance["shifts"]:
        minutes[nurse] += length
    return [f"{nurse}: {total}" for nurse, total in minutes.items()]


def observe(instance):
    rows = "\n".join(f"day {day}: {nurse}, {m} minutes" for nurse, day, m in instance["shifts"])
    return (
        "A rota:\n" + rows + "\n\nHow many minutes does each nurse work? Write one line per nurse, "
        "each nurse once, as `Name: minutes`, in any order. The score is the share of right lines."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    expected = _lines(instance)
    lines = [line.strip() for line in answer.strip().split("\n")]
    if len(lines) != len(expected):
        return 0.0
    right = sum(1 for line in lines if line in expected)
    return right / len(expected)


def reference_answer(instance):
    return "\n".join(_lines(instance))
