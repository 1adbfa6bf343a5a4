"""List all divisors of a number within a range."""

import re
from math import isqrt
from random import Random

RESYN = {"description": "Divisors in a range", "tags": ["number theory"]}

SMALL_PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23]


def divisors(number: int) -> list:
    small, large = [], []
    for candidate in range(1, isqrt(number) + 1):
        if number % candidate == 0:
            small.append(candidate)
            if candidate != number // candidate:
                large.append(number // candidate)
    return small + large[::-1]


def generate(rng: Random, difficulty: int) -> dict:
    """A smooth number with plenty of divisors between the bounds."""
    while True:
        number = 1
        while number < 30 * 3**difficulty:
            number *= rng.choice(SMALL_PRIMES[: 3 + difficulty // 2])
        number *= rng.choice([1, 2, 3, 29, 31])
        low = rng.randint(2, 5 + 3 * difficulty)
        high = number // rng.randint(2, 4)
        found = [d for d in divisors(number) if low <= d <= high]
        if len(found) >= 4 and number < 5 * 10**7:
            return {"number": number, "low": low, "high": high}


def wanted(instance: dict) -> list:
    return [d for d in divisors(instance["number"]) if instance["low"] <= d <= instance["high"]]


def observe(instance: dict) -> str:
    return (
        f"Find all divisors of {instance['number']} that are at least {instance['low']} and at most "
        f"{instance['high']}.\n"
        "Answer with the divisors, separated by commas, in any order. The score is the share of "
        "the divisors that you found; every number in your answer that is not one of them takes "
        "away as much as a found divisor gives, down to 0."
    )


def parse_numbers(answer: str):
    """The list of integers in the answer or None."""
    text = answer.strip().strip("`.")
    if len(text) > 4000 or not re.fullmatch(r"[0-9]{1,10}(\s*,\s*[0-9]{1,10})*", text):
        return None
    return [int(token) for token in re.split(r"\s*,\s*", text)]


def verify(instance: dict, answer: str) -> float:
    numbers = parse_numbers(answer)
    if numbers is None:
        return 0.0
    expected = set(wanted(instance))
    right = sum(1 for number in numbers if number in expected)
    wrong = len(numbers) - right
    return max(0.0, (right - wrong) / len(expected))


def reference_answer(instance: dict) -> str:
    return ", ".join(map(str, wanted(instance)))
