"""Split numbers into three groups of equal sums; groups and members in any order."""

import re
from collections import Counter

RESYN = {"description": "Three groups of equal sums", "tags": ["search", "arithmetic"]}


def split_total(rng, total, parts):
    """Positive parts with the given total."""
    cuts = sorted(rng.sample(range(1, total), parts - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total])]


def generate(rng, difficulty):
    total = 60 + 25 * difficulty + rng.randint(0, 20)
    groups = [split_total(rng, total, 3 + (difficulty + extra) // 3) for extra in range(3)]
    numbers = [number for group in groups for number in group]
    rng.shuffle(numbers)
    return {"numbers": numbers, "groups": groups}


def observe(instance):
    return (
        f"Split these {len(instance['numbers'])} numbers into three groups with the same sum, so that each number (as often as it is "
        f"listed) is in exactly one group: {', '.join(map(str, instance['numbers']))}.\n"
        "Answer with the three groups separated by vertical bars (|), the numbers within a group separated by spaces. The order of the "
        "groups and the order within a group do not matter."
    )


def parsed(answer):
    groups = []
    for part in answer.split("|"):
        words = part.replace(",", " ").split()
        if not words or not all(re.fullmatch("[0-9]{1,6}", word) for word in words):
            return None
        groups.append([int(word) for word in words])
    return groups


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    groups = parsed(answer)
    if groups is None or len(groups) != 3:
        return False
    if Counter(number for group in groups for number in group) != Counter(instance["numbers"]):
        return False
    return len({sum(group) for group in groups}) == 1


def reference_answer(instance):
    return " | ".join(" ".join(map(str, group)) for group in instance["groups"])
