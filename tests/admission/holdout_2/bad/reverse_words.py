"""Transform a sentence: reverse the word order and apply a letter rule."""

import re

RESYN = {"description": "Sentence transformation", "tags": ["text"]}

WORDS = (
    "quiet river paints seven golden bridges before morning while children carry lanterns over narrow "
    "hills and older sailors remember distant harbours under silver clouds where patient gardeners plant "
    "bright orange flowers near broken towers"
).split()

# One sentence: words separated by single blanks or commas, with a full stop.
SENTENCE = re.compile(r"^([A-Za-z]+[ ,]?)+\.$")


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(4 + 3 * difficulty)]
    return {"words": words, "keep": rng.randint(2, 3)}


def _solve(instance):
    out = []
    for position, word in enumerate(reversed(instance["words"]), 1):
        out.append(word if position % instance["keep"] == 0 else word[::-1])
    return " ".join(out) + "."


def observe(instance):
    return (
        f"Sentence: {' '.join(instance['words'])}.\n"
        "1. Put the words in the opposite order.\n"
        f"2. Then spell every word backwards, except for each word whose position in the new order is "
        f"divisible by {instance['keep']} (the first word has position 1).\n"
        "Answer with the resulting sentence in lower case, single blanks between the words, and a full "
        "stop at the end."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 4000 or not SENTENCE.match(text):
        return False
    return text == _solve(instance)


def reference_answer(instance):
    return _solve(instance)
