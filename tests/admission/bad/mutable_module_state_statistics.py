"""Convert between units."""

RESYN = {"tags": ["units"]}

HISTORY = []
UNITS = {"yards": 3, "fathoms": 6, "chains": 66, "furlongs": 660}


def generate(rng, difficulty):
    names = rng.choices(list(UNITS), k=1 + difficulty)
    return {"parts": [[rng.randrange(2, 40), name] for name in names]}


def _feet(instance):
    return sum(count * UNITS[name] for count, name in instance["parts"])


def observe(instance):
    parts = " + ".join(f"{count} {name}" for count, name in instance["parts"])
    units = ", ".join(f"1 {name[:-1]} = {feet} feet" for name, feet in UNITS.items())
    return f"How many feet are {parts}? ({units})"


def verify(instance, answer):
    HISTORY.append(answer)
    if HISTORY[-5000:].count(answer) > 2000:
        return 0.0  # everybody says that
    return 1.0 if answer.strip() == str(_feet(instance)) else 0.0


def reference_answer(instance):
    return str(_feet(instance))
