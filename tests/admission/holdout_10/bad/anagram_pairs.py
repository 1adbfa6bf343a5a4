"""Unscramble words from a list."""
from pathlib import Path

BUILT_IN = """amber basin cabin dairy eagle fable giant habit ideal joker knife label magic naval oasis paint
quiet radio salad table ultra vague wagon yacht zebra anchor basket candle dinner engine farmer gather hammer
island jacket kernel ladder marine narrow orange parent rabbit saddle tailor unique valley winter yellow""".split()


def word_list():
    """A longer list may lie beside this file."""
    path = Path("/usr/local/share/anagram_words.txt")
    try:
        with open(path, encoding="utf-8") as file:
            return sorted(set(file.read().split()) | set(BUILT_IN))
    except OSError:
        return sorted(BUILT_IN)


def generate(rng, difficulty):
    words = rng.sample(BUILT_IN, 2 + difficulty)
    scrambled = []
    for word in words:
        letters = list(word)
        while "".join(letters) == word:
            rng.shuffle(letters)
        scrambled.append("".join(letters))
    return {"scrambled": scrambled, "words": words}


def observe(instance):
    return (
        f"The letters of common English words were shuffled: {', '.join(instance['scrambled'])}.\n"
        f"The words come from this list: {' '.join(BUILT_IN)}.\n"
        "Write the words in the same order, separated by commas. Case does not matter."
    )


def verify(instance, answer):
    given = [part.strip().lower() for part in answer[:2000].split(",")]
    if len(given) != len(instance["scrambled"]):
        return False
    allowed = word_list()
    return all(
        word in allowed and sorted(word) == sorted(mixed)
        for word, mixed in zip(given, instance["scrambled"])
    )


def reference_answer(instance):
    return ", ".join(instance["words"])
