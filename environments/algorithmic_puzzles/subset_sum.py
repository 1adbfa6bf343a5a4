"""Choose some of the given numbers so that their sum is exactly the target.

Difficulty: the numbers grow from 6 values below 40 to 24 values below 4,000; blind search space
(each number is taken or left), in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["arithmetic"]}


def generate(rng: Random, difficulty: int) -> dict:
    count = 4 + 2 * difficulty
    numbers = rng.sample(range(5, 40 * difficulty**2), count)
    solution = rng.sample(numbers, count // 2)
    return {"numbers": numbers, "target": sum(solution), "solution": solution}


def observe(instance: dict) -> str:
    numbers = ", ".join(map(str, instance["numbers"]))
    return (
        f"Numbers: {numbers}.\n"
        f"Choose some of them, each at most once, so that their sum is {instance['target']}.\n"
        "Answer with the chosen numbers in any order as a sum on one line, for example (the sum "
        "11): `7 + 4`"
    )


def verify(instance: dict, answer: str) -> bool:
    chosen = parse_sum(answer, 10 * len(instance["numbers"]))
    return (
        sum(chosen) == instance["target"]
        and len(chosen) == len(set(chosen))
        and all(number in instance["numbers"] for number in chosen)
    )


def reference_answer(instance: dict) -> str:
    return " + ".join(map(str, instance["solution"]))


def parse_sum(answer: str, longest: int) -> list[int]:
    """The terms of the sum; none if it is too long or not a plain sum."""
    terms = answer.split("+") if len(answer) <= longest and answer.isascii() else []
    words = [term.strip() for term in terms]
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
