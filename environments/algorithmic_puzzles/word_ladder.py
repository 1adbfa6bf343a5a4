"""Find a shortest word ladder: listed words, each differing from the next in one letter.

Difficulty: the steps of the shortest ladder grow from 3 to 12, the decoys from 6 to 33.
"""

from itertools import pairwise
from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["words"]}

LETTERS = "abcdefgh"
WORD_LENGTH = 5


def generate(rng: Random, difficulty: int) -> dict:
    steps = difficulty + 2
    ladder = random_ladder(rng, steps)
    # A word's height differs by at most 1 from that of each neighbour: no ladder can be shorter.
    heights = {word: height for height, word in enumerate(ladder)}
    while len(heights) < 4 * steps + difficulty - 2:
        decoy = changed(rng, rng.choice(list(heights)))
        near = [height for word, height in heights.items() if differences(word, decoy) == 1]
        if decoy not in heights and max(near) - min(near) <= 2:
            heights[decoy] = rng.randint(max(near) - 1, min(near) + 1)
    return {
        "words": sorted(heights),
        "first": ladder[0],
        "last": ladder[-1],
        "steps": steps,
        "solution": ladder,
    }


def random_ladder(rng: Random, steps: int) -> list[str]:
    """Every new word is a neighbour of the last word and of no earlier one."""
    ladder = ["".join(rng.choices(LETTERS, k=WORD_LENGTH))]
    while len(ladder) <= steps:
        word = changed(rng, ladder[-1])
        if word not in ladder and all(differences(word, other) > 1 for other in ladder[:-1]):
            ladder.append(word)
    return ladder


def changed(rng: Random, word: str) -> str:
    position = rng.randrange(WORD_LENGTH)
    return word[:position] + rng.choice(LETTERS) + word[position + 1 :]


def differences(first: str, second: str) -> int:
    return sum(a != b for a, b in zip(first, second, strict=True))


def observe(instance: dict) -> str:
    return (
        f"Words: {', '.join(instance['words'])}.\n"
        "In a word ladder every word differs from the word before it in exactly one letter, at the "
        f"same position. Find a ladder of listed words from {instance['first']} to "
        f"{instance['last']} with at most {instance['steps']} steps, that is, at most "
        f"{instance['steps'] + 1} words.\n"
        "Answer with the words of the ladder, both ends too, separated by spaces, on one line, for "
        "example (two steps): `cold cord card`"
    )


def verify(instance: dict, answer: str) -> bool:
    steps = instance["steps"]
    ladder = answer.split() if len(answer) <= 2 * WORD_LENGTH * (steps + 1) else []
    return (
        1 < len(ladder) <= steps + 1
        and all(word in instance["words"] for word in ladder)
        and all(differences(a, b) == 1 for a, b in pairwise(ladder))
        and [ladder[0], ladder[-1]] == [instance["first"], instance["last"]]
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])
