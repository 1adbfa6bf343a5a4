"""Sort words by unusual keys."""

from random import Random

RESYN = {"description": "Sort words by several keys", "tags": ["strings", "sorting"]}

TEXT = """the quick morning train left the quiet station while several passengers were still looking for their
luggage between the wooden benches and the little kiosk where an elderly woman sold coffee newspapers and fresh bread to
travellers who had missed the earlier connection and now waited for the next one under a grey sky full of heavy clouds"""

VOCABULARY = {word for word in TEXT.split() if len(word) > 2}


def vowels(word):
    return sum(letter in "aeiou" for letter in word)


KEYS = {
    "length": ("by length, short words first", len),
    "vowels": ("by the number of vowels (a, e, i, o, u), few first", vowels),
    "last": ("by the last letter, in the order of the alphabet", lambda word: word[-1]),
    "second": ("by the second letter, in the order of the alphabet", lambda word: word[1]),
}


def arranged(instance):
    words = sorted(instance["words"])
    for key in reversed(instance["keys"]):
        words.sort(key=KEYS[key][1])
    return words


def generate(rng: Random, difficulty: int) -> dict:
    words = rng.sample(list(VOCABULARY), 4 + 2 * difficulty)
    return {"words": words, "keys": rng.sample(list(KEYS), 1 + difficulty // 4)}


def observe(instance: dict) -> str:
    keys = "; words that are still equal ".join(KEYS[key][0] for key in instance["keys"])
    return (
        f"Sort these words {keys}; words that are equal in all of this come in the order of the alphabet.\n"
        f"{' '.join(instance['words'])}\nAnswer with all words in the new order, separated by spaces; capital letters are ignored."
    )


def verify(instance: dict, answer: str) -> bool:
    return answer[:3000].lower().replace(",", " ").split() == arranged(instance)


def reference_answer(instance: dict) -> str:
    return " ".join(arranged(instance))
