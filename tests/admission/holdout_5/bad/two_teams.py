"""Decide whether people can be split into two teams such that rivals never share a team."""

from collections import deque
from random import Random

RESYN = {"description": "Bipartiteness of a rivalry graph", "tags": ["graphs", "decision"]}

NAMES = (
    "Abe Bea Cal Dee Eli Fay Gus Hal Ida Jon Kim Lou Mae Ned Oda Pam Ray Sue Tom Una Van Wes Zoe "
    "Amy Ben Cat Dan Eve"
).split()


def can_split(people: list, rivals: list) -> bool:
    """Breadth-first two-colouring."""
    near = {name: [] for name in people}
    for a, b in rivals:
        near[a].append(b)
        near[b].append(a)
    team = {}
    for start in people:
        if start in team:
            continue
        team[start] = 0
        queue = deque([start])
        while queue:
            name = queue.popleft()
            for other in near[name]:
                if other not in team:
                    team[other] = 1 - team[name]
                    queue.append(other)
                elif team[other] == team[name]:
                    return False
    return True


def generate(rng: Random, difficulty: int) -> dict:
    people = rng.sample(NAMES, 6 + 2 * difficulty)
    wanted = rng.random() < 0.5
    half = len(people) // 2
    left, right = people[:half], people[half:]
    rivals = set()
    # A spanning tree between the halves keeps the graph connected.
    for index, name in enumerate(people):
        if index:
            pool = right if name in left else left
            earlier = [p for p in people[:index] if p in pool] or [right[0]]
            rivals.add(tuple(sorted((name, rng.choice(earlier)))))
    while len(rivals) < len(people) + difficulty:
        rivals.add(tuple(sorted((rng.choice(left), rng.choice(right)))))
    if not wanted:
        # One edge inside a half closes an odd cycle, as the graph is connected.
        rivals.add(tuple(sorted(rng.sample(left, 2))))
    pairs = [list(pair) for pair in sorted(rivals) if pair[0] != pair[1]]
    rng.shuffle(pairs)
    return {"people": sorted(people), "rivals": pairs}


def observe(instance: dict) -> str:
    rivals = "\n".join(f"- {a} and {b}" for a, b in instance["rivals"])
    return (
        f"These people take part in a game: {', '.join(instance['people'])}.\n"
        f"These pairs are rivals:\n{rivals}\n"
        "Can everybody be put into one of two teams so that no two rivals are in the same team?\n"
        "Answer with the single word YES or NO."
    )


def verify(instance: dict, answer: str) -> bool:
    word = answer.strip().strip(".!`").upper()
    if word not in ("YES", "NO"):
        return False
    return (word == "YES") == can_split(instance["people"], instance["rivals"])


def reference_answer(instance: dict) -> str:
    return "YES" if can_split(instance["people"], instance["rivals"]) else "NO"
