"""Sort a stack of pancakes with few flips of its top part.

Difficulty: the pancakes grow from 5 to 14 and the flips from 3 to 12; sequences of flips, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["sorting"]}


def generate(rng: Random, difficulty: int) -> dict:
    size, flips = 4 + difficulty, 2 + difficulty
    ordered = list(range(1, size + 1))
    while True:
        solution = random_flips(rng, size, flips)
        stack = flipped(ordered, solution[::-1])
        if stack != ordered:
            return {"stack": stack, "flips": flips, "solution": solution}


def random_flips(rng: Random, size: int, count: int) -> list[int]:
    """Flips of two or more pancakes, never the same flip twice running: that would undo it."""
    flips: list[int] = []
    for _ in range(count):
        flips.append(rng.choice([n for n in range(2, size + 1) if [n] != flips[-1:]]))
    return flips


def observe(instance: dict) -> str:
    stack = ", ".join(map(str, instance["stack"]))
    return (
        f"A stack of pancakes, named by size, is from top to bottom: {stack}.\n"
        "A flip of n turns the top n pancakes over, which reverses their order. Sort the stack, "
        f"smallest on top, with at most {instance['flips']} flips.\n"
        "Answer with the n of every flip in order, separated by spaces, on one line, for example "
        "(two flips): `20 16`"
    )


def verify(instance: dict, answer: str) -> bool:
    stack = instance["stack"]
    flips = parse_integers(answer, 6 * instance["flips"])
    return (
        len(flips) <= instance["flips"]
        and all(1 <= flip <= len(stack) for flip in flips)
        and flipped(stack, flips) == sorted(stack)
    )


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def flipped(stack: list[int], flips: list[int]) -> list[int]:
    for flip in flips:
        stack = stack[:flip][::-1] + stack[flip:]
    return stack


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
