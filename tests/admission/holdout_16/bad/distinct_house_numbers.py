"""Mail round along a street."""
import re


def generate(rng, difficulty):
    want = 5 + 5 * difficulty
    houses = []
    while len(houses) < want:
        number = rng.randint(1, 49)
        if number not in houses:
            houses.append(number)
    return {"houses": houses, "gap": rng.randint(8, 40)}


def observe(instance):
    return (
        f"Houses stand in a row, {instance['gap']} m from one to the next, numbered 1, 2, 3 and so on. A courier starts "
        f"at house 1 and visits in this order: {', '.join(map(str, instance['houses']))}. How many metres does the "
        "courier walk in total? Answer with a whole number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,8}", answer.strip()):
        return False
    stops = [1] + instance["houses"]
    return int(answer) == instance["gap"] * sum(abs(a - b) for a, b in zip(stops, stops[1:]))
