"""Pack a knapsack as valuably as possible.

Difficulty: the items grow from 6 to 24 and get heavier; blind search space (each item is packed or
left), in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["optimisation"]}


def generate(rng: Random, difficulty: int) -> dict:
    items = []
    for _ in range(4 + 2 * difficulty):
        weight = rng.randint(3, 6 + 3 * difficulty)
        # Value follows weight: when one item is clearly better than another, packing is easy.
        items.append([weight, weight + rng.randint(1, 5)])
    capacity = sum(weight for weight, _ in items) // 2
    value, solution = best_packing(items, capacity)
    return {"items": items, "capacity": capacity, "value": value, "solution": solution}


def best_packing(items: list, capacity: int) -> tuple[int, list[int]]:
    """Highest value and the numbers of its items, by dynamic programming over the weight."""
    best: list[tuple[int, list[int]]] = [(0, [])] * (capacity + 1)
    for number, (weight, value) in enumerate(items, 1):
        for limit in range(capacity, weight - 1, -1):
            rest_value, rest = best[limit - weight]
            if rest_value + value > best[limit][0]:
                best[limit] = (rest_value + value, [*rest, number])
    return best[capacity]


def observe(instance: dict) -> str:
    items = "\n".join(
        f"item {number}: weight {weight}, value {value}"
        for number, (weight, value) in enumerate(instance["items"], 1)
    )
    return (
        f"{items}\n"
        "Choose items, each at most once, with a total weight of at most "
        f"{instance['capacity']} and a total value of at least {instance['value']}.\n"
        "Answer with the numbers of the chosen items in any order, separated by spaces, on one "
        "line, for example (item 47 and item 40): `47 40`"
    )


def verify(instance: dict, answer: str) -> bool:
    items = instance["items"]
    chosen = parse_integers(answer, 4 * len(items))
    if len(chosen) != len(set(chosen)) or not all(1 <= i <= len(items) for i in chosen):
        return False
    weight = sum(items[number - 1][0] for number in chosen)
    value = sum(items[number - 1][1] for number in chosen)
    return weight <= instance["capacity"] and value >= instance["value"]


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
