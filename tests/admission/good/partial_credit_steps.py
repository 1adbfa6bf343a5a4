"""Carry out a recipe of number operations and report each result."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    steps = [[rng.choice("+-*"), rng.randrange(2, 12)] for _ in range(3 + difficulty)]
    return {"start": rng.randrange(20, 100 * difficulty + 20), "steps": steps}


def _results(instance):
    value, results = instance["start"], []
    for sign, n in instance["steps"]:
        value = {"+": value + n, "-": value - n, "*": value * n % 9973}[sign]
        results.append(str(value))
    return results


def observe(instance):
    steps = ", ".join(f"{sign}{n}" for sign, n in instance["steps"])
    return (
        f"Begin with {instance['start']} and apply: {steps}. After a multiplication take the remainder "
        "modulo 9973. Give the value after each step, separated by spaces."
    )


def verify(instance, answer):
    given, right = answer.split(), _results(instance)
    if len(given) != len(right):
        return 0.0
    good = 0
    while good < len(right) and given[good] == right[good]:
        good += 1
    return 1.0 if good == len(right) else 0.5 * good / len(right)


def reference_answer(instance):
    return " ".join(_results(instance))
