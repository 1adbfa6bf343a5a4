"""Compound interest."""

RESYN = {"tags": ["finance"]}


def generate(rng, difficulty):
    return {
        "capital": rng.randrange(100, 10000),
        "percent": rng.randrange(1, 12),
        "years": 2 * difficulty + rng.randrange(2),
    }


def _final(instance):
    return instance["capital"] * (1 + instance["percent"] / 100) ** instance["years"]


def observe(instance):
    return (
        f"{instance['capital']} euros earn {instance['percent']} % interest a year, compounded "
        f"yearly. How much is it after {instance['years']} years? Round to cents."
    )


def verify(instance, answer):
    try:
        value = float(answer.replace(",", ""))
    except ValueError:
        return False
    return abs(value - _final(instance)) <= 1e-4 * abs(value)


def reference_answer(instance):
    return f"{_final(instance):.2f}"
