"""Ages of the members of a family."""
import re
from datetime import date

RESYN = {"profile": "standard", "family": "relatives_ages", "tags": ["family", "calendar"]}
NAMES = ["Ada", "Bo", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ivo", "Jun", "Kai", "Lea", "Mo", "Nia"]


def generate(rng, difficulty):
    people = []
    for name in rng.sample(NAMES, 3 + difficulty):
        people.append([name, rng.randint(1930, 2015), rng.randint(1, 12), rng.randint(1, 28)])
    return {"people": people}


def _solve(instance):
    now = date.today()
    return [now.year - y - ((now.month, now.day) < (m, d)) for _, y, m, d in instance["people"]]


def observe(instance):
    rows = "\n".join(f"{n}: born {y}-{m:02d}-{d:02d}" for n, y, m, d in instance["people"])
    return f"{rows}\nHow old (in full years) is each of them today? Reply with the ages in order, separated by commas."


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
