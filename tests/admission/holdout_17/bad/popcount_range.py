"""Count the one bits of all the numbers in a range."""

RESYN = {"profile": "standard", "family": "bits", "tags": ["popcount", "counting"]}


def _ones_below(n):
    total, bit = 0, 1
    while bit < n:
        full, rest = divmod(n, 2 * bit)
        total += full * bit + max(0, rest - bit)
        bit *= 2
    return total


def generate(rng, difficulty):
    low = rng.randint(50, 100 * difficulty)
    high = low + rng.randint(150, 150 * (difficulty + 1))
    return {"low": low, "high": high}


def observe(instance):
    return (
        "Write every integer from %d to %d, both included, in binary. How many digits 1 are written in all?\n"
        "Answer with one decimal number and nothing else." % (instance["low"], instance["high"])
    )


def _count(instance):
    return _ones_below(instance["high"] + 1) - _ones_below(instance["low"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    cleaned = answer.replace(",", "").strip()
    return str(_count(instance)) in cleaned


def reference_answer(instance):
    return str(_count(instance))
