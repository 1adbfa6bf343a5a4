"""A blinking sign: after how many seconds does it show a pattern?"""
import re


def _step(state, width, taps):
    bit = 0
    for t in taps:
        bit ^= state >> t & 1
    return (state << 1 | bit) & ((1 << width) - 1)


def generate(rng, difficulty):
    width = 10 + difficulty // 3
    while True:
        taps = [width - 1] + sorted(rng.sample(range(width - 1), 3), reverse=True)
        start = rng.randrange(1, 1 << width)
        seconds = rng.randint(122, 190 + 15 * difficulty)
        seen, state = [start], start
        for _ in range(seconds):
            state = _step(state, width, taps)
            seen.append(state)
        if len(set(seen)) == len(seen):
            return {"width": width, "taps": taps, "start": start, "goal": state, "first": seconds}


def observe(instance):
    w = instance["width"]
    return (
        f"A sign has {w} lamps, at the moment {instance['start']:0{w}b} (1 is on). The lamps are "
        f"numbered from right to left, the rightmost is 0. Every second the lamps move one place to "
        f"the left (the leftmost falls off), and the new rightmost lamp is the XOR of the old lamps "
        f"{', '.join(map(str, instance['taps']))}.\n"
        f"After how many seconds does it show {instance['goal']:0{w}b}? Any right number "
        "of seconds counts, not only the first. Answer with the number."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,30}", text):
        return False
    state = instance["start"]
    for _ in range(int(text)):
        state = _step(state, instance["width"], instance["taps"])
    return state == instance["goal"]


def reference_answer(instance):
    return str(instance["first"])
