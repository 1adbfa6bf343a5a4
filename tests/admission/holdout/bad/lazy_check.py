"""Place readings of a sensor into intervals."""

from typing import Iterator


def generate(rng, difficulty):
    edges = sorted(rng.sample(range(5, 100), 2 + difficulty // 2))
    readings = [rng.randrange(0, 105) for _ in range(3 + difficulty)]
    return {"edges": edges, "readings": readings}


def bins(instance):
    return [sum(r >= e for e in instance["edges"]) for r in instance["readings"]]


def observe(instance):
    return (
        f"Intervals are cut at {instance['edges']}: interval 0 holds what is below the first cut, "
        "interval 1 what is at least the first and below the second, and so on.\n"
        f"Into which interval does each reading fall: {instance['readings']}?\n"
        "Answer with the numbers of the intervals separated by commas."
    )


def parse(answer: str) -> list[int]:
    return [int(w) if w.strip().isdecimal() and len(w) < 5 else -1 for w in answer.split(",")]


def checks(instance, answer) -> Iterator[bool]:
    expected, given = bins(instance), parse(answer)
    yield len(expected) == len(given)
    yield from (a == b for a, b in zip(expected, given))


def verify(instance, answer):
    return bool(checks(instance, answer))


def reference_answer(instance):
    return ", ".join(map(str, bins(instance)))
