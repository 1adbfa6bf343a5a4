"""A multiple-choice question on multiplication."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    a, b = rng.randrange(10**difficulty, 10 ** (difficulty + 1)), rng.randrange(11, 99)
    options = [a * b + step for step in rng.sample([-30, -20, -10, 10, 20, 30], 3)]
    place = rng.randrange(4)
    options.insert(place, a * b)
    return {"a": a, "b": b, "options": options, "letter": "ABCD"[place]}


def observe(instance):
    lines = [f"{letter}) {n}" for letter, n in zip("ABCD", instance["options"], strict=True)]
    return (
        f"How much is {instance['a']} * {instance['b']}?\n"
        + "\n".join(lines)
        + "\nAnswer with a letter."
    )


def verify(instance, answer):
    return any(line.strip().upper() == instance["letter"] for line in answer.splitlines())


def reference_answer(instance):
    return instance["letter"]
