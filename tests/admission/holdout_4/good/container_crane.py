"""Move containers between stacks; the replay works on a copy of the stacks."""

import copy
import re
from dataclasses import dataclass

RESYN = {"description": "Container crane", "tags": ["planning", "simulation"]}

MOVE = re.compile(r"([1-9])\s*>\s*([1-9])")


@dataclass
class Yard:
    stacks: list
    highest: int

    def move(self, source, target):
        """Whether the move was possible; it changes the stacks if so."""
        if source == target or not (0 <= source < len(self.stacks) and 0 <= target < len(self.stacks)):
            return False
        if not self.stacks[source] or len(self.stacks[target]) >= self.highest:
            return False
        self.stacks[target].append(self.stacks[source].pop())
        return True


def displaced(before, after):
    """Containers that have to move at least once: those above the common part of each stack."""
    total = 0
    for old, new in zip(before, after):
        same = 0
        while same < min(len(old), len(new)) and old[same] == new[same]:
            same += 1
        total += len(old) - same
    return total


def generate(rng, difficulty):
    count = 3 + (difficulty + 1) // 4
    highest = 5
    letters = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: 2 * count + 2])
    rng.shuffle(letters)
    stacks = [[] for _ in range(count)]
    for letter in letters:
        rng.choice([stack for stack in stacks if len(stack) < highest - 1]).append(letter)
    while True:
        yard = Yard(copy.deepcopy(stacks), highest)
        moves, last = [], None
        while len(moves) < 4 + 2 * difficulty:
            source, target = rng.randrange(count), rng.randrange(count)
            if (target, source) != last and source != (last or (0, -1))[1] and yard.move(source, target):
                moves.append([source + 1, target + 1])
                last = (source, target)
        if displaced(stacks, yard.stacks) >= 4 + difficulty // 3:
            return {"stacks": stacks, "goal": yard.stacks, "highest": highest, "moves": moves}


def shown(stacks):
    return "\n".join(f"stack {number}: {' '.join(stack) or '(empty)'}" for number, stack in enumerate(stacks, 1))


def observe(instance):
    return (
        f"Stacks of containers, each listed from the bottom to the top:\n{shown(instance['stacks'])}\n"
        f"A crane takes the top container of a stack and puts it on top of another; a stack may have at most {instance['highest']} "
        f"containers. Reach\n{shown(instance['goal'])}\nwith at most {len(instance['moves'])} moves. Answer with the moves in order, each as "
        "from>to with the numbers of the stacks, separated by commas. Every sequence that works is right."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    parts = [part.strip() for part in answer.strip().split(",")]
    if not 1 <= len(parts) <= len(instance["moves"]):
        return False
    yard = Yard(copy.deepcopy(instance["stacks"]), instance["highest"])
    for part in parts:
        match = MOVE.fullmatch(part)
        if not match or not yard.move(int(match[1]) - 1, int(match[2]) - 1):
            return False
    return yard.stacks == instance["goal"]


def reference_answer(instance):
    return ", ".join(f"{source}>{target}" for source, target in instance["moves"])
