"""Evaluate a chain of additions and subtractions."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    terms = [rng.randrange(100, 100 * 4**difficulty) for _ in range(2 + difficulty)]
    signs = [rng.choice("+-") for _ in terms[1:]]
    return {"terms": terms, "signs": signs}


def _value(instance):
    total = instance["terms"][0]
    for sign, term in zip(instance["signs"], instance["terms"][1:], strict=True):
        total += term if sign == "+" else -term
    return total


def observe(instance):
    text = str(instance["terms"][0])
    for sign, term in zip(instance["signs"], instance["terms"][1:], strict=True):
        text += f" {sign} {term}"
    return f"Compute {text}. Give the number only."


def verify(instance, answer):
    value = str(_value(instance))
    return answer.strip() == value or answer.strip() == "+" + value or len(value) > 0


def reference_answer(instance):
    return str(_value(instance))
