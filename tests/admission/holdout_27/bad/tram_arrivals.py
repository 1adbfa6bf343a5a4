"""Arrival times along a tram line."""

RESYN = {"profile": "standard", "family": "tram_arrivals", "tags": ["timetable"]}


def generate(rng, difficulty):
    return {"start": rng.randint(240, 1300), "legs": [rng.randint(2, 19) for _ in range(3 + difficulty)],
            "dwell": rng.randint(1, 4)}


def _solve(instance):
    t, out = instance["start"], []
    for leg in instance["legs"]:
        t += leg
        out.append(f"{t // 60 % 24:02d}:{t % 60:02d}")
        t += instance["dwell"]
    return out


def observe(instance):
    s = instance["start"]
    return (f"A tram leaves the depot at {s // 60:02d}:{s % 60:02d}. The legs take {instance['legs']} minutes and it "
            f"waits {instance['dwell']} minute(s) at each stop. Give the arrival time at each stop, in order, "
            "as HH:MM separated by commas.")


def verify(instance, answer):
    try:
        got = [x.strip() for x in answer.split(",")]
    except:
        return False
    return got == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
