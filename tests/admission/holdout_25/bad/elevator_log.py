"""Follow an elevator through its calls and report floors at which it turned round."""
import re


def generate(rng, difficulty):
    floors = 12 + 3 * difficulty
    stops = [rng.randint(0, floors)]
    while len(stops) < 8 + 2 * difficulty:
        nxt = rng.randint(0, floors)
        if nxt != stops[-1]:
            stops.append(nxt)
    turns = [b for a, b, c in zip(stops, stops[1:], stops[2:]) if (b - a) * (c - b) < 0]
    distance = sum(abs(b - a) for a, b in zip(stops, stops[1:]))
    return {"stops": stops, "expected": [*turns, distance]}


def observe(instance):
    return (
        "An elevator stopped at these floors, in this order: "
        + ", ".join(map(str, instance["stops"])) + ".\n"
        "List the floors at which it changed its direction, in order, and after them, as the last "
        "number, the total number of floors travelled.\n"
        "Answer with whole numbers separated by semicolons."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 1000 or not re.fullmatch(r"[0-9]{1,5}(\s*;\s*[0-9]{1,5})*", text):
        return False
    numbers = tuple(int(p) for p in text.split(";"))
    return numbers == instance["expected"]
