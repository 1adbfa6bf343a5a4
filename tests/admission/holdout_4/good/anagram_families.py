"""Group words into families of anagrams."""

from collections import defaultdict
from random import Random

RESYN = {"description": "Anagram families", "tags": ["strings"]}

FAMILIES = [
    ["listen", "silent", "enlist", "tinsel"], ["stressed", "desserts"], ["night", "thing"], ["dusty", "study"], ["elbow", "below"],
    ["cider", "cried"], ["angel", "glean", "angle"], ["state", "taste"], ["least", "steal", "slate", "stale", "tales"],
    ["peach", "cheap"], ["brag", "grab", "garb"], ["inch", "chin"], ["save", "vase"], ["lemon", "melon"], ["ocean", "canoe"],
    ["players", "parsley", "replays"], ["danger", "garden", "gander", "ranged"], ["earth", "heart", "hater"], ["fringe", "finger"],
    ["married", "admirer"], ["nameless", "salesmen"], ["part", "trap"], ["plea", "leap", "pale"], ["thorn", "north"],
]
LONERS = ["window", "yellow", "bottle", "puzzle", "rhythm", "oxygen", "kitchen", "velvet", "jigsaw", "quartz", "fabric", "hollow"]


def families(words):
    """The families with two or more of the words, as a set of frozen sets."""
    groups = defaultdict(set)
    for word in words:
        groups["".join(sorted(word))].add(word)
    return {frozenset(group) for group in groups.values() if len(group) > 1}


def generate(rng: Random, difficulty: int) -> dict:
    words = []
    for family in rng.sample(FAMILIES, 3 + difficulty):
        words += rng.sample(family, rng.randint(2, len(family)))
    words += rng.sample(LONERS, 2 + difficulty)
    # A word could be drawn once only; the set guards against repeats and is sorted before the shuffle.
    words = sorted(set(words))
    rng.shuffle(words)
    return {"words": words}


def observe(instance: dict) -> str:
    return (
        f"Two words are anagrams if they have the same letters, equally often. Here are some words:\n{', '.join(instance['words'])}\n"
        "Find all families: sets of two or more of the words that are anagrams of one another, as large as possible. Answer with one line "
        "for each family, its words separated by spaces. The order of the families and of the words in a family does not matter, nor "
        "does the case of letters."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 3000:
        return False
    lines = [line.lower().replace(",", " ").split() for line in answer.strip().splitlines() if line.strip()]
    named = [word for line in lines for word in line]
    if len(named) != len(set(named)):
        return False
    return {frozenset(line) for line in lines} == families(instance["words"]) and len(lines) == len(families(instance["words"]))


def reference_answer(instance: dict) -> str:
    return "\n".join(sorted(" ".join(sorted(family)) for family in families(instance["words"])))
