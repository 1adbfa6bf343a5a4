"""Mixing water of different temperatures."""

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["heat", "numeric"]}


def generate(rng, difficulty):
    parts = []
    for _ in range(2 + difficulty // 2):
        parts.append((rng.randint(50, 900), rng.randint(50, 990) / 10))
    return {"parts": parts}


def temperature(instance):
    heat = sum(mass * t for mass, t in instance["parts"])
    return heat / sum(mass for mass, _ in instance["parts"])


def observe(instance):
    parts = ", ".join(f"{mass} g at {t:.1f} degrees" for mass, t in instance["parts"])
    return (
        f"These portions of water are mixed without loss of heat: {parts} Celsius. What is the temperature of the "
        "mixture?\nReply with the number of degrees Celsius only; it has to be right within 0.01."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    error = abs(value - temperature(instance))
    if error > 0.01:
        return False
    return True


def reference_answer(instance):
    return f"{temperature(instance):.4f}"
