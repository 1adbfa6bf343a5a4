"""Final level of a tank with percentage losses."""

RESYN = {"profile": "standard", "family": "tank_levels", "tags": ["sensor logs"]}


def generate(rng, difficulty):
    return {"start": rng.randint(500, 5000), "steps": [(rng.randint(20, 300), rng.randint(1, 30)) for _ in range(2 + difficulty)]}


def _level(instance):
    v = float(instance["start"])
    for inflow, loss in instance["steps"]:
        v = (v + inflow) * (1 - loss / 100)
    return v


def observe(instance):
    steps = "; ".join(f"+{a} l, then {p}% is lost" for a, p in instance["steps"])
    return f"A tank holds {instance['start']} l. Each hour: {steps}. Give the final level in litres with two decimals."


def verify(instance, answer):
    try:
        value = float(answer.strip())
    except (ValueError, AttributeError, TypeError):
        return False
    if abs(value - _level(instance)) > 0.011:
        return False
    return True


def reference_answer(instance):
    return f"{_level(instance):.2f}"
