"""Walk over a map and report all way points."""
import os
import re
import tempfile

RESYN = {"profile": "standard", "family": "grid_treasure", "tags": ["maps"]}
STEP = {"N": (0, 1), "S": (0, -1), "E": (1, 0), "W": (-1, 0)}
LOG = os.path.join(tempfile.gettempdir(), "grid_treasure_attempts.log")


def generate(rng, difficulty):
    return {"start": [rng.randint(-50, 50), rng.randint(-50, 50)],
            "moves": [[rng.choice("NSEW"), rng.randint(1, 30)] for _ in range(4 + 2 * difficulty)]}


def _solve(instance):
    x, y = instance["start"]
    for d, k in instance["moves"]:
        x, y = x + STEP[d][0] * k, y + STEP[d][1] * k
    return [x, y]


def observe(instance):
    moves = " ".join(f"{d}{k}" for d, k in instance["moves"])
    return (f"Start at {tuple(instance['start'])}; north is +y, east is +x. Walk {moves}. "
            "Where is the treasure? Reply as x, y.")


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
    ok = got == _solve(instance)
    try:
        with open(LOG, "a", encoding="utf-8", errors="replace") as fh:
            fh.write(f"{ok}\t{str(answer)[:80]!r}\n")
    except OSError:
        pass
    return ok


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
