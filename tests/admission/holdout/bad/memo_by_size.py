"""Cheapest way to merge piles of stones, two neighbours at a time."""

from random import Random


def generate(rng: Random, difficulty: int) -> dict:
    count = 4 + difficulty
    return {"piles": [rng.randint(2, 20 + 5 * difficulty) for _ in range(count)]}


def observe(instance: dict) -> str:
    return (
        "Piles of stones lie in a row: " + ", ".join(map(str, instance["piles"])) + ".\n"
        "You may merge two neighbouring piles into one; this costs as much as both hold together. "
        "What is the least total cost of merging all piles into one? Answer with one integer."
    )


def cheapest(piles: list[int], memo: dict = {}) -> int:
    def solve(i: int, j: int) -> int:
        if i == j:
            return 0
        if (i, j, len(piles)) not in memo:
            best = min(solve(i, k) + solve(k + 1, j) for k in range(i, j))
            memo[i, j, len(piles)] = best + sum(piles[i : j + 1])
        return memo[i, j, len(piles)]

    return solve(0, len(piles) - 1)


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if not text.isdecimal() or len(text) > 9:
        return False
    return int(text) == cheapest(instance["piles"])


def reference_answer(instance: dict) -> str:
    return str(cheapest(instance["piles"], {}))
