"""Median of different numbers."""

RESYN = {"tags": ["statistics"]}


def generate(rng, difficulty):
    numbers = []
    while len(numbers) < 4 * difficulty + 1:
        number = rng.randrange(10, 40)
        if number not in numbers:
            numbers.append(number)
    return {"numbers": numbers, "factor": rng.randrange(100, 1000)}


def observe(instance):
    return f"What is {instance['factor']} times the median of {instance['numbers']}?"


def _result(instance):
    return instance["factor"] * sorted(instance["numbers"])[len(instance["numbers"]) // 2]


def verify(instance, answer):
    return answer.strip() == str(_result(instance))


def reference_answer(instance):
    return str(_result(instance))
