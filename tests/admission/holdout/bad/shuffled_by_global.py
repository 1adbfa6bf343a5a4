"""Unscramble a sentence by the numbers in its words."""

import random
from dataclasses import asdict, dataclass

NOUNS = ["otter", "crane", "badger", "heron", "lynx", "marten", "stoat", "raven"]
VERBS = ["sees", "follows", "avoids", "greets", "tracks", "mimics"]


@dataclass
class Puzzle:
    words: list
    order: list


class TextKit:
    """Small helpers around text, shared by several tasks."""

    @staticmethod
    def tag(words):
        tags = list(range(1, len(words) + 1))
        random.shuffle(tags)
        return tags


def generate(rng, difficulty):
    sentence = []
    for _ in range(1 + difficulty):
        sentence += ["the", rng.choice(NOUNS), rng.choice(VERBS)]
    return asdict(Puzzle(sentence, TextKit.tag(sentence)))


def observe(instance):
    pairs = sorted(zip(instance["order"], instance["words"]))
    by_tag = ", ".join(f"{tag}:{word}" for tag, word in pairs)
    return (
        f"Here are numbered words: {by_tag}.\nWrite the words in this order of their numbers: "
        f"{' '.join(map(str, instance['order']))}. Answer with the words alone, separated by spaces."
    )


def verify(instance, answer):
    return answer.lower().split() == instance["words"]


def reference_answer(instance):
    return " ".join(instance["words"])
