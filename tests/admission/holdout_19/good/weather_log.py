"""Expand and query a run-length weather log."""
import re

RESYN = {"profile": "standard", "family": "weather_log", "tags": ["weather"]}
KINDS = {"S": "sun", "R": "rain", "F": "fog", "H": "hail", "W": "wind"}


def generate(rng, difficulty):
    runs = []
    for _ in range(6 + 3 * difficulty):
        kind = rng.choice([k for k in KINDS if not runs or k != runs[-1][1]])
        runs.append((rng.randint(2, 30), kind))
    return {"runs": runs}


def _counts(instance):
    return {k: sum(n for n, kind in instance["runs"] if kind == k) for k in KINDS}


def observe(instance):
    log = " ".join(f"{n}{k}" for n, k in instance["runs"])
    key = ", ".join(f"{k} = {v}" for k, v in KINDS.items())
    return (
        f"A weather log in shorthand ({key}; 4R means four hours of rain):\n{log}\n"
        "How many hours of each kind are there? Answer with all five kinds, in any order, like: sun=3, rain=0, "
        "fog=12, hail=1, wind=7"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    seen = {}
    for part in answer.split(","):
        m = re.fullmatch(r"\s*([a-z]{1,8})\s*=\s*([0-9]{1,5})\s*", part)
        if not m or m.group(1) in seen:
            return False
        seen[m.group(1)] = int(m.group(2))
    return seen == {KINDS[k]: n for k, n in _counts(instance).items()}


def reference_answer(instance):
    return ", ".join(f"{KINDS[k]}={n}" for k, n in _counts(instance).items())
