"""The last three people in a Josephus circle."""
import re

RESYN = {"profile": "standard", "family": "sequences", "tags": ["josephus", "simulation"]}


def generate(rng, difficulty):
    n = rng.randint(20 + 8 * difficulty, 40 + 12 * difficulty)
    return {"n": n, "step": rng.randint(3, 5 + 2 * difficulty), "start": rng.randint(1, n)}


def _survivors(instance):
    circle = list(range(1, instance["n"] + 1))
    at = instance["start"] - 1
    while len(circle) > 3:
        at = (at + instance["step"] - 1) % len(circle)
        circle.pop(at)
    return sorted(circle)


def observe(instance):
    return (
        "%(n)d people, numbered 1 to %(n)d, stand in a circle. Counting begins with person %(start)d as one; "
        "each time person number %(step)d of the count leaves the circle and the count begins again with the "
        "next one. Who are the last three? Answer with their numbers in increasing order, separated by blanks."
        % instance
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200 or not re.fullmatch(r"\s*[0-9]{1,8}(?: +[0-9]{1,8}){2}\s*", answer):
        return False
    people = [int(t) for t in answer.split()]
    marks = [0] * (max(people) + 1)
    for person in people:
        marks[person] += 1
    given = [person for person, count in enumerate(marks) if count for _ in range(count)]
    return given == people and given == _survivors(instance)


def reference_answer(instance):
    return " ".join(map(str, _survivors(instance)))
