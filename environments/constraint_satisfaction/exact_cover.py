"""Choose sets of three numbers that together hold every number exactly once.

Difficulty: the chosen sets grow from 2 to 11 and the offered ones from 8 to 35; blind search
space (each set is taken or left), in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["sets"]}

SET_SIZE = 3


def generate(rng: Random, difficulty: int) -> dict:
    parts = difficulty + 1
    numbers = list(range(1, SET_SIZE * parts + 1))
    shuffled = rng.sample(numbers, len(numbers))
    planted = [sorted(shuffled[part::parts]) for part in range(parts)]
    sets = list(planted)
    while len(sets) < SET_SIZE * parts + 2:
        decoy = sorted(rng.sample(numbers, SET_SIZE))
        if decoy not in sets:
            sets.append(decoy)
    rng.shuffle(sets)
    solution = [number for number, members in enumerate(sets, 1) if members in planted]
    return {"largest": len(numbers), "sets": sets, "solution": solution}


def observe(instance: dict) -> str:
    sets = "\n".join(
        f"set {number}: {', '.join(map(str, members))}"
        for number, members in enumerate(instance["sets"], 1)
    )
    return (
        f"{sets}\n"
        f"Choose some of these sets so that every number from 1 to {instance['largest']} is in "
        "exactly one chosen set.\n"
        "Answer with the chosen sets in any order, separated by spaces, on one line, for example "
        "(set 47 and set 40): `47 40`"
    )


def verify(instance: dict, answer: str) -> bool:
    sets = instance["sets"]
    chosen = parse_integers(answer, 4 * len(sets))
    if not all(1 <= number <= len(sets) for number in chosen):
        return False
    members = [member for number in chosen for member in sets[number - 1]]
    return sorted(members) == list(range(1, instance["largest"] + 1))


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
