"""Railway signals: may the train pass through the station?"""
RESYN = {"profile": "standard", "family": "signal_lamps", "tags": ["railway", "logic"]}
COLOURS = ["red", "amber", "green", "white"]


def _passes(lamps, limit):
    speed = limit
    for colour in lamps:
        if colour == "red":
            speed -= 20
        elif colour == "amber":
            speed -= 10
        elif colour == "green":
            speed = min(limit, speed + 25)
        if speed <= 0:
            return False
    return True


def generate(rng, difficulty):
    wanted = rng.random() < 0.5
    while True:
        lamps = [rng.choice(COLOURS) for _ in range(5 + 3 * difficulty)]
        limit = rng.randrange(40, 40 + 10 * difficulty + 1, 5)
        if _passes(lamps, limit) == wanted:
            return {"lamps": lamps, "limit": limit}


def observe(instance):
    return (
        f"A train enters a station at its top speed of {instance['limit']} and passes these lamps in order: "
        f"{', '.join(instance['lamps'])}. A red lamp takes 20 off its speed and an amber one 10; a green lamp adds 25, but "
        "never beyond the top speed; a white lamp changes nothing. If the speed is 0 or less after a lamp, the train has "
        "stopped and stays where it is. Does it get past all the lamps? Answer yes or no."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20:
        return False
    word = answer.strip().rstrip(".").lower()
    return word == ("yes" if _passes(instance["lamps"], instance["limit"]) else "no")
