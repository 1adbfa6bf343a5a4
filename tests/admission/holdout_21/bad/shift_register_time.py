"""When does a shift register reach a given state?"""
import re

RESYN = {"profile": "standard", "family": "shift_register_time", "tags": ["simulation", "networks"]}
TAPS = {8: 0b10111000, 9: 0b100010000, 10: 0b1001000000, 11: 0b10100000000, 12: 0b111000001000, 13: 0b1110010000000}


def _step(state, taps):
    return (state >> 1) ^ (taps if state & 1 else 0)


def generate(rng, difficulty):
    width = 8 + difficulty // 2
    start = rng.randrange(1, 2 ** width)
    state, target = start, start
    for _ in range(rng.randint(60, 120 * difficulty)):
        target = _step(target, TAPS[width])
    return {"width": width, "start": state, "target": target}


def observe(instance):
    w = instance["width"]
    return (
        f"A {w}-bit register holds {instance['start']:0{w}b}. In each step it is shifted right by one bit (zero comes in at "
        f"the left); if the bit that fell out was 1, it is then XORed with {TAPS[w]:0{w}b}. Give a number of steps "
        f"after which it holds {instance['target']:0{w}b} (any such positive number will do)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[1-9][0-9]{0,11}", answer.strip()):
        return False
    state = instance["start"]
    for _ in range(int(answer)):
        state = _step(state, TAPS[instance["width"]])
    return state == instance["target"]


def reference_answer(instance):
    state, n = instance["start"], 0
    while True:
        state, n = _step(state, TAPS[instance["width"]]), n + 1
        if state == instance["target"]:
            return str(n)
