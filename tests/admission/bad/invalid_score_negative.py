"""Modular power."""

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    return {
        "base": rng.randrange(2, 50),
        "power": rng.randrange(5 * difficulty, 40 * difficulty),
        "mod": rng.randrange(100, 1000 * difficulty),
    }


def observe(instance):
    return (
        f"What is {instance['base']} to the power of {instance['power']}, modulo {instance['mod']}?"
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit()):
        return -1.0
    return 1.0 if text == str(pow(instance["base"], instance["power"], instance["mod"])) else 0.0


def reference_answer(instance):
    return str(pow(instance["base"], instance["power"], instance["mod"]))
