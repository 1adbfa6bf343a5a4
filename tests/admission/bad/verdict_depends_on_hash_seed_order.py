"""Remove duplicates from a list of words."""

RESYN = {"tags": ["lists"]}

WORDS = "fig plum pear lime kiwi date nut oat rye bean pea corn leek kale beet".split()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 2 + difficulty)
    return {"words": rng.choices(words, k=4 + 2 * difficulty)}


def observe(instance):
    return f"Remove the duplicates from this list, and separate words by spaces: {' '.join(instance['words'])}"


def verify(instance, answer):
    return answer.split() == list(set(instance["words"]))


def reference_answer(instance):
    return " ".join(set(instance["words"]))
