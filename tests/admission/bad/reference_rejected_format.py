"""Differences of neighbours."""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(100 * difficulty) for _ in range(4 + difficulty)]}


def _differences(instance):
    numbers = instance["numbers"]
    return [b - a for a, b in zip(numbers, numbers[1:], strict=False)]


def observe(instance):
    numbers = ", ".join(map(str, instance["numbers"]))
    return f"Give the difference of each number to the one before, separated by spaces: {numbers}"


def verify(instance, answer):
    try:
        given = [int(word) for word in answer.split()]
    except ValueError:
        return False
    return given == _differences(instance)


def reference_answer(instance):
    return str(_differences(instance))
