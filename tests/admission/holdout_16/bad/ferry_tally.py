"""How many vehicles are on board after all harbours?"""


def generate(rng, difficulty):
    calls, aboard = [], rng.randint(120, 400)
    start = aboard
    for _ in range(2 + difficulty):
        off = rng.randint(0, aboard)
        on = rng.randint(40, 400)
        calls.append((off, on))
        aboard += on - off
    return {"start": start, "calls": calls}


def observe(instance):
    rows = "\n".join(f"harbour {i}: {off} leave, {on} come aboard" for i, (off, on) in enumerate(instance["calls"], 1))
    return (
        f"A ferry starts with {instance['start']} vehicles.\n{rows}\n\nHow many vehicles are aboard in the end? "
        "Answer with a whole number."
    )


def _aboard(instance):
    return instance["start"] + sum(on - off for off, on in instance["calls"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip().rstrip(".")
    return text == _aboard(instance)
