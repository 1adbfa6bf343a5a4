"""Josephus-like elimination: who is left, in order?"""

RESYN = {"profile": "standard", "family": "algorithms", "tags": ["josephus", "simulation"]}


def generate(rng, difficulty):
    return {"people": rng.randint(20, 40 + 10 * difficulty), "step": rng.randint(3, 19), "left": 4}


def survivors(instance):
    circle = list(range(1, instance["people"] + 1))
    at = 0
    while len(circle) > instance["left"]:
        at = (at + instance["step"] - 1) % len(circle)
        circle.pop(at)
    return sorted(circle)


def observe(instance):
    return (
        f"{instance['people']} people, numbered from 1, stand in a circle. Counting starts at person 1, and every "
        f"{instance['step']}th person leaves (counting goes on with the next person who is still there) until "
        f"{instance['left']} people are left.\n"
        "Reply with the numbers of those who are left, in increasing order, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    numbers = [part.strip() for part in answer.split(",")]
    if len(numbers) != instance["left"]:
        return False
    return numbers == survivors(instance)
