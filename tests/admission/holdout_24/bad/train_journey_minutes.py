"""Total time of a railway journey with changes."""

RESYN = {"profile": "standard", "family": "railway", "tags": ["time"]}


def _clock(minutes):
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def generate(rng, difficulty):
    legs = []
    now = rng.randint(4 * 60, 9 * 60)
    for number in range(2 + difficulty):
        depart = now + rng.randint(3, 40)
        arrive = depart + rng.randint(11, 170)
        legs.append((f"RE{rng.randint(10, 99)}", depart, arrive))
        now = arrive
    return {"legs": legs}


def observe(instance):
    rows = []
    for train, depart, arrive in instance["legs"]:
        rows.append(f"{train}: departs {_clock(depart)}, arrives {_clock(arrive)}")
    return (
        "You take these trains one after another (each leg lasts less than three hours, and no "
        "wait is longer than an hour; the clock may pass midnight):\n"
        + "\n".join(rows)
        + "\n\nHow many minutes pass between the first departure and the last arrival, "
        "plus twice the minutes spent in trains? Answer with the number only."
    )


def _expected(instance):
    legs = instance["legs"]
    riding = sum(arrive - depart for _, depart, arrive in legs)
    return legs[-1][2] - legs[0][1] + 2 * riding


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return str(_expected(instance)) in answer


def reference_answer(instance):
    return str(_expected(instance))
