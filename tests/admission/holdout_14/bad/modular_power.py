"""Powers modulo a prime."""

PRIMES = [1009, 1013, 1019, 1021, 1031, 1033, 1039, 1049, 1051, 1061]


def generate(rng, difficulty):
    p = PRIMES[difficulty - 1]
    while True:
        base, exponent = rng.randint(2, p - 2), rng.randint(10**difficulty, 10 ** (difficulty + 1))
        if pow(base, exponent, p) > 99:
            return {"base": base, "exponent": exponent, "p": p}


def observe(instance):
    return (
        f"What is the remainder of {instance['base']}^{instance['exponent']} on division by {instance['p']}? "
        "Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = pow(instance["base"], instance["exponent"], instance["p"])
    return str(expected) in answer.strip()


def reference_answer(instance):
    return str(pow(instance["base"], instance["exponent"], instance["p"]))
