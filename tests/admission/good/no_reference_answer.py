"""Find a number with many divisors."""

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    a, b = rng.randrange(100 * difficulty, 300 * difficulty), rng.randrange(7, 60)
    return {"low": a, "high": a + 40 + 10 * difficulty, "rest": b % 7, "mod": 7}


def _best(instance):
    fitting = [n for n in range(instance["low"], instance["high"]) if n % 7 == instance["rest"]]
    return max(_divisors(n) for n in fitting)


def _divisors(n):
    return sum(n % d == 0 for d in range(1, n + 1))


def observe(instance):
    return (
        f"Of the numbers from {instance['low']} to {instance['high'] - 1} that leave the remainder "
        f"{instance['rest']} when divided by 7, name one with as many divisors as possible."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        return False
    n = int(text)
    if not instance["low"] <= n < instance["high"] or n % 7 != instance["rest"]:
        return False
    return _divisors(n) == _best(instance)
