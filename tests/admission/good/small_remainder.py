"""Last digit of a tower."""

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    return {
        "base": rng.randrange(2, 30 * difficulty),
        "power": rng.randrange(10, 100**difficulty + 20),
    }


def observe(instance):
    return (
        f"What is the last decimal digit of {instance['base']} to the power of {instance['power']}?"
    )


def verify(instance, answer):
    return answer.strip().rstrip(".") == str(pow(instance["base"], instance["power"], 10))


def reference_answer(instance):
    return str(pow(instance["base"], instance["power"], 10))
