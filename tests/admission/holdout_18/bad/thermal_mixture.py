"""Physics: heat needed to warm several samples."""

MATERIALS = {"water": 4186, "iron": 449, "copper": 385, "glass": 840, "lead": 129, "ice": 2090}


def generate(rng, difficulty):
    samples = []
    for _ in range(2 + difficulty):
        samples.append([rng.choice(sorted(MATERIALS)), rng.randint(2, 40), rng.randint(3, 60)])
    return {"samples": samples}


def _heat(instance):
    return sum(MATERIALS[name] * kg * dt for name, kg, dt in instance["samples"])


def observe(instance):
    constants = ", ".join(f"{n} {c}" for n, c in sorted(MATERIALS.items()))
    rows = "\n".join(f"{kg} kg of {name} by {dt} K" for name, kg, dt in instance["samples"])
    return (f"Specific heats in J/(kg K): {constants}.\nThe following samples are warmed:\n{rows}\n"
            "How many joules are needed in total? Answer with an integer.")


def verify(instance, answer):
    value = int(answer)
    return value == _heat(instance)


def reference_answer(instance):
    return str(_heat(instance))
