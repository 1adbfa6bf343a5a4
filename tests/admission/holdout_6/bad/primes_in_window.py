from random import Random
from typing import Any

RESYN: dict[str, Any] = {
    "description": "List every prime in a window of consecutive integers.",
    "tags": ["number theory", "enumeration"],
}


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


def generate(rng: Random, difficulty: int) -> dict[str, Any]:
    width = 30 + 12 * difficulty
    while True:
        low = rng.randrange(200 * difficulty, 3000 * difficulty)
        primes = [n for n in range(low, low + width) if is_prime(n)]
        if len(primes) >= 3:
            return {"low": low, "high": low + width - 1, "primes": primes}


def observe(instance: dict[str, Any]) -> str:
    return (
        f"List ALL prime numbers from {instance['low']} to {instance['high']}, both ends included. "
        "Answer with the numbers, separated by commas, in any order, and nothing else."
    )


def reference_answer(instance: dict[str, Any]) -> str:
    return ", ".join(str(p) for p in instance["primes"])


def parse(answer: str) -> set[int] | None:
    if len(answer) > 4000:
        return None
    parts = [part.strip() for part in answer.split(",")]
    if not all(part.isascii() and part.isdigit() and len(part) <= 9 for part in parts):
        return None
    return {int(part) for part in parts}


def verify(instance: dict[str, Any], answer: str) -> float:
    given = parse(answer)
    if not given:
        return 0.0
    wanted = set(instance["primes"])
    hits = len(given & wanted)
    return round(hits / len(given), 6) if given <= wanted else 0.0
