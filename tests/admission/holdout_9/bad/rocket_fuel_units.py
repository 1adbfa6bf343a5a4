"""Chains of unit conversions with awkward units."""

RESYN = {"tags": ["units", "physics"], "description": "Convert along a chain of invented units"}
UNITS = ["blip", "drog", "fent", "gorm", "huzz", "jick", "kwam", "lorp", "mizz", "nurf", "ploo", "quib", "rint", "snod"]


def generate(rng, difficulty):
    chain = rng.sample(UNITS, 3 + difficulty)
    factors = [round(rng.uniform(0.2, 9.0), 2) for _ in chain[1:]]
    return {"chain": chain, "factors": factors, "amount": rng.randint(13, 997)}


def observe(instance):
    chain, factors = instance["chain"], instance["factors"]
    facts = ". ".join(f"One {a} is {f} {b}" for a, b, f in zip(chain, chain[1:], factors))
    return (f"{facts}.\nHow many {chain[-1]} are {instance['amount']} {chain[0]}?\n"
            "Answer with a number alone; a relative error of 0.1 percent is fine.")


def value_of(instance):
    value = float(instance["amount"])
    for f in instance["factors"]:
        value *= f
    return value


def close(x, y, rel=1e-3):
    """Symmetric closeness, in the manner of math.isclose."""
    return abs(x - y) <= rel * max(abs(x), abs(y))


def verify(instance, answer):
    text = answer.strip().replace(",", "")
    if not text or len(text) > 80:
        return False
    try:
        given = float(text)
    except ValueError:
        return False
    if given != given:  # not a number
        return False
    return close(given, value_of(instance))


def reference_answer(instance):
    return repr(value_of(instance))
