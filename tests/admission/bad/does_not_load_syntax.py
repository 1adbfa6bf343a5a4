"""Sum of digits."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"n": rng.randrange(10**difficulty, 10 ** (difficulty + 5))}


def observe(instance):
    return f"What is the sum of the digits of {instance['n']}?"


def verify(instance, answer):
    return answer.strip() == str(sum(int(digit) for digit in str(instance["n"]))


def reference_answer(instance):
    return str(sum(int(digit) for digit in str(instance["n"])))
