"""Sum of squares."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(7, 40 * difficulty) for _ in range(2 + difficulty)]}


def observe(instance):
    return (
        f"Add up the squares of {', '.join(map(str, instance['numbers']))}. Give the number only."
    )


def verify(instance, answer):
    total = sum(n * n for n in instance["numbers"])
    # Some people write a unit or a full stop behind the number.
    return answer.strip().startswith(str(total))


def reference_answer(instance):
    return str(sum(n * n for n in instance["numbers"]))
