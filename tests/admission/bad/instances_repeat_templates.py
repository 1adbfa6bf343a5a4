"""Riddles about sums of consecutive numbers."""

RESYN = {"tags": ["arithmetic"]}

STARTS = [17, 23]


def generate(rng, difficulty):
    return {"start": rng.choice(STARTS) * difficulty, "count": 3 + 4 * difficulty}


def _sum(instance):
    return sum(range(instance["start"], instance["start"] + instance["count"]))


def observe(instance):
    return (
        f"What is the sum of {instance['count']} consecutive whole numbers, of which the smallest is "
        f"{instance['start']}?"
    )


def verify(instance, answer):
    return answer.strip() == str(_sum(instance))


def reference_answer(instance):
    return str(_sum(instance))
