"""Josephus problem with a direction change."""

RESYN = {"profile": "standard", "family": "simulation", "tags": ["counting"]}


def _survivor(n, k, every):
    """Every k-th person leaves; after each `every` departures the direction is reversed."""
    circle = list(range(1, n + 1))
    pos, gone, step = -1, 0, 1
    pos = 0
    while len(circle) > 1:
        pos = (pos + step * (k - 1)) % len(circle)
        circle.pop(pos)
        gone += 1
        if step < 0:
            pos -= 1
        if gone % every == 0:
            step = -step
            pos += step
        pos %= len(circle)
    return circle[0]


def generate(rng, difficulty):
    return {
        "n": rng.randint(70 + 20 * difficulty, 140 + 30 * difficulty),
        "k": rng.randint(3, 9 + difficulty),
        "every": rng.randint(5, 11),
    }


def observe(instance):
    return (
        f"{instance['n']} people, numbered from 1 in the order of their seats, sit in a circle. Counting starts "
        f"with person 1 as number one; every {instance['k']}-th leaves, and the count goes on with the next one "
        f"still seated. After each {instance['every']} departures the direction of counting is reversed (the next to "
        "be counted is then the neighbour of the empty seat in the new direction). "
        "Which number stays to the end? Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not text.isdigit() or len(text) > 6:
        return False
    return int(text) == _survivor(instance["n"], instance["k"], instance["every"])


def reference_answer(instance):
    return str(_survivor(instance["n"], instance["k"], instance["every"]))
