"""Is the connection reached?"""


def generate(rng, difficulty):
    legs = [rng.randint(7, 95) for _ in range(2 + difficulty)]
    waits = [rng.randint(2, 25) for _ in legs[1:]]
    start = rng.randint(200, 500)
    end = start + sum(legs) + sum(waits)
    shift = rng.randint(1, 9 + difficulty)
    departure = end + shift if rng.random() < 0.5 else end - shift
    return {"start": start, "legs": legs, "waits": waits, "departure": departure}


def observe(instance):
    def clock(m):
        return f"{m // 60 % 24:02d}:{m % 60:02d}"
    day = " of the next day" if instance["departure"] >= 1440 else ""
    return (
        f"A passenger starts at {clock(instance['start'])}. The legs of the trip take "
        f"{', '.join(map(str, instance['legs']))} minutes; between them are waits of "
        f"{', '.join(map(str, instance['waits']))} minutes. The night train leaves at "
        f"{clock(instance['departure'])}{day}. Is the passenger there before it leaves? Reply with one word, "
        "in the affirmative ('YES') or not ('NO')."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    end = instance["start"] + sum(instance["legs"]) + sum(instance["waits"])
    return answer.strip().upper() == ("YES" if end < instance["departure"] else "NO")
