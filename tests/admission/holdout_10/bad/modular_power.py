"""Compute a power modulo a small number."""

RESYN = {"tags": ["number theory"], "limits": {"cpu_seconds": 5}}


def generate(rng, difficulty):
    bound = 40 + 15 * difficulty
    modulus = rng.randint(bound // 2 + 11, bound)
    return {"base": rng.randint(2, 9 + 20 * difficulty), "exponent": rng.randint(5, 4 ** difficulty + 20), "modulus": modulus}


def observe(instance):
    return (
        f"What is the remainder of {instance['base']}^{instance['exponent']} divided by {instance['modulus']}? "
        "Answer with this number alone."
    )


def verify(instance, answer):
    wanted = str(pow(instance["base"], instance["exponent"], instance["modulus"]))
    return any(line.strip() == wanted for line in answer[:100_000].splitlines())


def reference_answer(instance):
    return str(pow(instance["base"], instance["exponent"], instance["modulus"]))
