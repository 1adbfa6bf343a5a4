"""Goals of a season by a rule; the last ANSWER line counts."""
import re

RESYN = {"profile": "standard", "family": "sports", "tags": ["arithmetic"]}
CLUBS = ["Aldgate", "Bexley", "Croydon", "Dalston", "Epsom", "Fulham", "Greenwich", "Harrow", "Ilford", "Kenton", "Leyton",
         "Morden", "Newham"]


def generate(rng, difficulty):
    clubs = rng.sample(CLUBS, 3 + difficulty)
    rows = [[c, rng.randint(20, 99), rng.randint(20, 99), rng.randint(0, 12)] for c in clubs]
    weights = [rng.randint(3, 19), rng.randint(2, 9), rng.randint(11, 40)]
    return {"rows": rows, "weights": weights}


def _index(instance):
    a, b, c = instance["weights"]
    return sum(a * f - b * g - c * r for _, f, g, r in instance["rows"])


def observe(instance):
    a, b, c = instance["weights"]
    lines = ["Clubs with goals for, goals against and red cards:"]
    lines += [f"  {n}: {f}, {g}, {r}" for n, f, g, r in instance["rows"]]
    lines.append(f"A league index gives {a} for a goal, takes {b} for a goal against and {c} for a red card, over all clubs.")
    lines.append("What is the index (it may be negative)? End with a line: ANSWER: number")
    return "\n".join(lines)


def extract(output):
    if not isinstance(output, str):
        return None
    found = None
    for line in output[-20000:].splitlines():
        if line.strip().upper().startswith("ANSWER:"):
            found = line.strip()[7:].strip()
    return found


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if text.upper().startswith("ANSWER:"):
        text = text[7:].strip()
    return re.fullmatch("[+-]?[0-9]{1,9}", text) is not None and int(text) == _index(instance)


def reference_answer(instance):
    return f"ANSWER: {_index(instance)}"
