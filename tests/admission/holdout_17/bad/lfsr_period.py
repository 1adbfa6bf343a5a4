"""Number of steps of a shift register until a given state."""
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["lfsr", "simulation"]}


def _step(state, taps, width):
    bit = 0
    for t in taps:
        bit ^= state >> t & 1
    return (state >> 1) | (bit << (width - 1))


def generate(rng, difficulty):
    width = 10 + difficulty // 3
    while True:
        taps = sorted({0} | set(rng.sample(range(1, width), 3)))
        start = rng.randrange(1, 1 << width)
        steps = rng.randint(60 + 20 * difficulty, 200 + 60 * difficulty)
        seen, state = {start}, start
        for _ in range(steps):
            state = _step(state, taps, width)
            if state in seen:
                break
            seen.add(state)
        else:
            return {"width": width, "taps": taps, "start": start, "goal": state}


def observe(instance):
    width = instance["width"]
    return (
        "A shift register of %d bits (bit 0 is the right one) makes steps like this: the new bit is the "
        "exclusive or of the bits %s, everything moves one place to the right, and the new bit comes in on the "
        "left. Start: %s. After how many steps is the state %s for the first time? Answer with the number."
        % (width, ", ".join(map(str, instance["taps"])), format(instance["start"], "0%db" % width),
           format(instance["goal"], "0%db" % width))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100 or not re.fullmatch(r"\s*[0-9]{1,30}\s*", answer):
        return False
    steps = int(answer)
    state, met = instance["start"], 0
    for k in range(1, steps + 1):
        state = _step(state, instance["taps"], instance["width"])
        if state == instance["goal"] and not met:
            met = k
    return met == steps and steps > 0
