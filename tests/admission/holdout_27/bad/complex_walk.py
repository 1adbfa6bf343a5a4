"""Follow a turtle that turns and walks on the complex plane."""
import re

RESYN = {"profile": "standard", "family": "complex_walk", "tags": ["maps"]}


def generate(rng, difficulty):
    return {"start": complex(rng.randint(-40, 40), rng.randint(-40, 40)),
            "steps": [(rng.choice("LR"), rng.randint(2, 50)) for _ in range(4 + difficulty)]}


def _end(instance):
    pos, face = instance["start"], 1j
    for turn, k in instance["steps"]:
        face *= 1j if turn == "L" else -1j
        pos += face * k
    return int(pos.real), int(pos.imag)


def observe(instance):
    z = instance["start"]
    steps = " ".join(f"{t}{k}" for t, k in instance["steps"])
    return (f"A turtle at ({int(z.real)}, {int(z.imag)}) faces north (+y). L7 means: turn left, then walk 7. Steps: {steps}. "
            "Reply with the end point as x, y.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    return got is not None and got == _end(instance)
