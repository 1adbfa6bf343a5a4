"""Trace bubble sort: what does the list look like after some passes?"""
import re

NUMBER = re.compile(r"[0-9]{1,4}")


def generate(rng, difficulty):
    size = 5 + 2 * difficulty
    while True:
        start = rng.sample(range(10, 1000), size)
        passes = rng.randint(1, 1 + difficulty // 3)
        after = bubble(start, passes)
        if after != sorted(start) and after != start:
            return {"start": start, "passes": passes}


def bubble(numbers, passes):
    numbers = list(numbers)
    for _ in range(passes):
        for i in range(len(numbers) - 1):
            if numbers[i] > numbers[i + 1]:
                numbers[i], numbers[i + 1] = numbers[i + 1], numbers[i]
    return numbers


def observe(instance):
    return (
        f"Bubble sort goes over the list {instance['start']} from left to right, swapping neighbours that "
        f"are out of order (ascending). Write the list as it stands after {instance['passes']} full "
        "pass(es), in its order at that moment, as numbers separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    parts = [part.strip() for part in answer.strip().strip("[]").split(",")]
    if not all(NUMBER.fullmatch(part) for part in parts):
        return False
    given = [int(part) for part in parts]
    wanted = bubble(instance["start"], instance["passes"])
    return len(given) == len(wanted) and sorted(given) == sorted(wanted)


def reference_answer(instance):
    return ", ".join(map(str, bubble(instance["start"], instance["passes"])))
