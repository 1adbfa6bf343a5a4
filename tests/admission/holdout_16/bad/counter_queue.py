"""After how many minutes is the queue at the ticket counter gone?"""


def generate(rng, difficulty):
    return {"queue": rng.randint(1500, 5000 * difficulty), "served": rng.randint(14, 19), "join": rng.randint(3, 11),
            "break": rng.randint(11, 30)}


def observe(instance):
    return (
        f"{instance['queue']} people wait at a counter. In each minute first {instance['join']} people join the "
        f"queue, then up to {instance['served']} are served; in every {instance['break']}th minute nobody is "
        "served. In which minute (counted from 1) does the queue get empty for the first time? Answer with the "
        "number."
    )


def _left_after(instance, minutes):
    queue, first = instance["queue"], None
    for minute in range(1, minutes + 1):
        queue += instance["join"]
        if minute % instance["break"]:
            queue = max(0, queue - instance["served"])
        if queue == 0 and first is None:
            first = minute
    return first


def verify(instance, answer):
    try:
        minutes = int(answer)
    except (TypeError, ValueError):
        return False
    if minutes < 1:
        return False
    return _left_after(instance, minutes) == minutes


def reference_answer(instance):
    minutes = 64
    while _left_after(instance, minutes) is None:
        minutes *= 2
    return str(_left_after(instance, minutes))
