"""Find a number above a bound that a prime does not divide."""

RESYN = {"tags": ["number_theory"]}

PRIMES = [7, 11, 13, 17, 19, 23]


def generate(rng, difficulty):
    return {
        "bound": rng.randrange(10**difficulty, 10 ** (difficulty + 1)),
        "prime": rng.choice(PRIMES),
    }


def observe(instance):
    return (
        f"Name a whole number that is larger than {instance['bound']} and is not a multiple of "
        f"{instance['prime']}."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 100):
        return False
    n = int(text)
    return n > instance["bound"] and n % instance["prime"] != 0


def reference_answer(instance):
    n = instance["bound"] + 1
    return str(n if n % instance["prime"] else n + 1)
