"""Total hours of a time sheet."""


def generate(rng, difficulty):
    shifts = []
    for _ in range(2 + difficulty):
        start = rng.randrange(5 * 60, 14 * 60)
        shifts.append([start, start + rng.randrange(95, 8 * 60)])
    return {"shifts": shifts}


def clock(minutes):
    return "%02d:%02d" % divmod(minutes, 60)


def total(instance):
    return sum(b - a for a, b in instance["shifts"])


def observe(instance):
    rows = "\n".join(f"{clock(a)} - {clock(b)}" for a, b in instance["shifts"])
    return f"Shifts worked:\n{rows}\nHow long is that in total? Answer in the form H:MM (hours without limit)."


def reference_answer(instance):
    h, m = divmod(total(instance), 60)
    return f"{h}:{m:02d}"


def verify(instance, answer):
    if len(answer) > 50:
        return 0.0
    try:
        hours, minutes = answer.strip().split(":")
        if len(minutes) != 2 or int(minutes) >= 60 or int(hours) < 0 or int(minutes) < 0:
            return 0.0
        return float(int(hours) * 60 + int(minutes) == total(instance))
    except:
        return 0.0
