"""Hamming distance of two texts."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    size = 15 * difficulty
    first = "".join(rng.choices("ACGT", k=size))
    second = "".join(c if rng.random() < 0.6 else rng.choice("ACGT") for c in first)
    return [first, second]


def _distance(instance):
    return sum(a != b for a, b in zip(*instance, strict=True))


def observe(instance):
    return f"At how many places do these texts differ?\n{instance[0]}\n{instance[1]}"


def verify(instance, answer):
    if answer.strip() == str(_distance(instance)):
        return True, "right"
    return False, f"expected {_distance(instance)}"


def reference_answer(instance):
    return str(_distance(instance))
