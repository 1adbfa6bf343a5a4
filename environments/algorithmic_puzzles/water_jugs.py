"""Pour water between three jugs until each holds the wanted amount.

Difficulty: the pours of the shortest solution grow from 3 to 21.
"""

from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["planning"]}

POURS = ["AB", "AC", "BA", "BC", "CA", "CB"]


def generate(rng: Random, difficulty: int) -> dict:
    pours = 2 * difficulty + 1
    while True:
        small, middle = sorted(rng.sample(range(3, 7 + 2 * difficulty), 2))
        capacities = [rng.randint(middle + 1, small + middle), middle, small]
        goals = amounts_after(capacities, pours)
        if goals:
            goal, solution = rng.choice(list(goals.items()))
            return {
                "capacities": capacities,
                "goal": list(goal),
                "pours": pours,
                "solution": solution,
            }


def amounts_after(capacities: list[int], pours: int) -> dict[tuple[int, ...], str]:
    """All amounts that take exactly so many pours, each with a shortest way to them."""
    layer: dict[tuple[int, ...], str] = {(capacities[0], 0, 0): ""}
    seen = set(layer)
    for _ in range(pours):
        following: dict[tuple[int, ...], str] = {}
        for amounts, way in layer.items():
            for pour in POURS:
                following.setdefault(poured(amounts, capacities, pour), f"{way} {pour}")
        layer = {amounts: way for amounts, way in following.items() if amounts not in seen}
        seen.update(layer)
    return {amounts: way.strip() for amounts, way in layer.items()}


def observe(instance: dict) -> str:
    a, b, c = instance["capacities"]
    goal_a, goal_b, goal_c = instance["goal"]
    return (
        f"Jug A holds at most {a} litres, jug B {b} litres and jug C {c} litres. A is full, B and "
        "C are empty. A pour empties one jug into another until the first is empty or the second "
        "is full.\n"
        f"Reach exactly {goal_a} litres in A, {goal_b} in B and {goal_c} in C with at most "
        f"{instance['pours']} pours.\n"
        "Answer with the pours in order, each as the two jugs from and to, separated by spaces, on "
        "one line, for example (from A to C, then from C to B): `AC CB`"
    )


def verify(instance: dict, answer: str) -> bool:
    pours = answer.split() if len(answer) <= 6 * instance["pours"] else []
    if len(pours) > instance["pours"] or not all(pour in POURS for pour in pours):
        return False
    capacities = instance["capacities"]
    amounts: tuple[int, ...] = (capacities[0], 0, 0)
    for pour in pours:
        amounts = poured(amounts, capacities, pour)
    return list(amounts) == instance["goal"]


def reference_answer(instance: dict) -> str:
    return instance["solution"]


def poured(amounts: tuple[int, ...], capacities: list[int], pour: str) -> tuple[int, ...]:
    source, target = "ABC".index(pour[0]), "ABC".index(pour[1])
    moved = min(amounts[source], capacities[target] - amounts[target])
    after = list(amounts)
    after[source] -= moved
    after[target] += moved
    return tuple(after)
