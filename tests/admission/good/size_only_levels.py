"""Alternating sum."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return [rng.randrange(1, 100) for _ in range(2 * difficulty + 2)]


def observe(instance):
    return f"Compute with alternating signs (+ first, then -, and so on) the sum of: {' '.join(map(str, instance))}"


def verify(instance, answer):
    return answer.strip().lstrip("+") == str(sum(instance[::2]) - sum(instance[1::2]))


def reference_answer(instance):
    return str(sum(instance[::2]) - sum(instance[1::2]))
