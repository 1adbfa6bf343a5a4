"""Minutes between pairs of times."""

RESYN = {"profile": "standard", "family": "minutes_between", "tags": ["timetable"]}


def generate(rng, difficulty):
    return {"pairs": [(rng.randrange(1440), rng.randrange(1440)) for _ in range(2 + difficulty)]}


def _solve(instance):
    return [(b - a) % 1440 for a, b in instance["pairs"]]


def observe(instance):
    rows = "; ".join(f"{a // 60:02d}:{a % 60:02d} to {b // 60:02d}:{b % 60:02d}" for a, b in instance["pairs"])
    return (f"How many minutes does each interval last (it may run over midnight)? {rows}. "
            "Reply with the integers in order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(p.isdigit() for p in parts):
        return False
    return [int(p) for p in parts] == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
