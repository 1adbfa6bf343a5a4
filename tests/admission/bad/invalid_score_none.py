"""Merge two sorted lists."""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    size = 2 + difficulty
    return [sorted(rng.sample(range(200), size)), sorted(rng.sample(range(200), size))]


def observe(instance):
    a, b = (" ".join(map(str, part)) for part in instance)
    return f"Merge these two sorted lists into one, separated by spaces.\n{a}\n{b}"


def verify(instance, answer):
    expected = sorted(instance[0] + instance[1])
    words = answer.split()
    if all(word.isascii() and word.isdigit() and len(word) < 9 for word in words):
        return [int(word) for word in words] == expected


def reference_answer(instance):
    return " ".join(map(str, sorted(instance[0] + instance[1])))
