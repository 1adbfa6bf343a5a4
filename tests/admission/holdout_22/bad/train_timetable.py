"""Arrival times with several stops."""


def generate(rng, difficulty):
    legs = [(rng.randint(17, 95), rng.randint(2, 14)) for _ in range(2 + difficulty)]
    return {"start": rng.randint(0, 1439), "legs": legs}


def arrival(instance):
    total = instance["start"] + sum(ride + stop for ride, stop in instance["legs"]) - instance["legs"][-1][1]
    return divmod(total % 1440, 60)


def clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def observe(instance):
    lines = [f"ride {ride} minutes" + (f", stop for {stop} minutes" if i < len(instance["legs"]) - 1 else "")
             for i, (ride, stop) in enumerate(instance["legs"])]
    return (f"A train leaves at {clock(instance['start'])} (24-hour clock).\n" + "\n".join(lines) +
            "\nWhen does it arrive at the end of the last ride? Answer with the time of day as HH:MM, two digits each "
            "(a day starts at 00:00).")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    hours, minutes = arrival(instance)
    return answer.strip() == f"{hours:02d}:{minutes:02d}"


def reference_answer(instance):
    hours, minutes = arrival(instance)
    return f"{hours:02d}:{minutes}"
