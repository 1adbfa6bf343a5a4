"""Compute prefix sums."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(1, 30 * difficulty) for _ in range(3 + difficulty)]}


def _sums(instance):
    total, sums = 0, []
    for number in instance["numbers"]:
        total += number
        sums.append(str(total))
    return sums


def observe(instance):
    numbers = ", ".join(map(str, instance["numbers"]))
    return f"Give all prefix sums of {numbers}, separated by spaces."


def verify(instance, answer):
    return all(given == right for given, right in zip(answer.split(), _sums(instance)))


def reference_answer(instance):
    return " ".join(_sums(instance))
