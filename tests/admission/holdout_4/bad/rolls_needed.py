"""Expected number of rolls until a sum is reached."""

import random
import re

RESYN = {"description": "Expected number of rolls", "tags": ["probability"]}


def expected_rolls(faces, goal):
    """Exact, by going backwards from the goal."""
    table = [0.0] * (goal + max(faces) + 1)
    for total in range(goal - 1, -1, -1):
        table[total] = 1 + sum(table[total + face] for face in faces) / len(faces)
    return table[0]


def simulated_rolls(faces, goal, games=150):
    rolls = 0
    for _ in range(games):
        total = 0
        while total < goal:
            total += random.choice(faces)
            rolls += 1
    return rolls / games


def generate(rng, difficulty):
    faces = sorted(rng.sample(range(1, 16), 4 + difficulty // 3))
    return {"faces": faces, "goal": 80 * difficulty + rng.randint(0, 300)}


def observe(instance):
    return (
        f"A fair die has {len(instance['faces'])} faces with the numbers {', '.join(map(str, instance['faces']))}. It is rolled again "
        f"and again until the sum of all rolls is at least {instance['goal']}.\n"
        "What is the expected number of rolls? Answer with a decimal number that is within 0.4 of it."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,12})?", text):
        return False
    return abs(float(text) - simulated_rolls(instance["faces"], instance["goal"])) <= 0.4


def reference_answer(instance):
    return f"{expected_rolls(instance['faces'], instance['goal']):.6f}"
