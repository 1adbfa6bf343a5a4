"""Follow a turtle on the complex plane."""
import re

RESYN = {"profile": "standard", "family": "turtle_complex", "tags": ["maps"]}


def generate(rng, difficulty):
    return {"start": complex(rng.randint(-90, 90), rng.randint(-90, 90)),
            "steps": [(rng.choice([1j, -1j]), rng.randint(2, 90)) for _ in range(5 + difficulty)]}


def _solve(instance):
    pos, face = instance["start"], 1j
    for turn, k in instance["steps"]:
        face *= turn
        pos += face * k
    return [int(pos.real), int(pos.imag)]


def observe(instance):
    z = instance["start"]
    steps = " ".join(f"{'L' if t == 1j else 'R'}{k}" for t, k in instance["steps"])
    return (f"A turtle at x={int(z.real)}, y={int(z.imag)} faces north (+y). L7 means: turn left, then walk 7. Steps: {steps}. "
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
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
