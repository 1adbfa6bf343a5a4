"""Number theory: modular exponentiation."""

RESYN = {"profile": "standard", "family": "modular_power", "tags": ["number-theory"]}


def generate(rng, difficulty):
    modulus = rng.randrange(2000, 4000 + 1500 * difficulty)
    while True:
        base = rng.randrange(2, 20 * (difficulty + 1))
        exponent = rng.randrange(5 * difficulty + 5, 30 * difficulty + 20)
        if pow(base, exponent, modulus) >= 1000:
            return {"base": base, "exponent": exponent, "modulus": modulus}


def observe(instance):
    return (f"Compute the remainder of {instance['base']}^{instance['exponent']} divided by "
            f"{instance['modulus']}. Reply with the remainder only.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = pow(instance["base"], instance["exponent"], instance["modulus"])
    return str(expected) in answer


def reference_answer(instance):
    return str(pow(instance["base"], instance["exponent"], instance["modulus"]))
