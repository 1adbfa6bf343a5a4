"""Sets of letters and words inside, but always put in order before chance or text can see them."""

WORDS = {"stone", "flame", "grape", "chord", "plant", "brisk", "jumpy", "vexed", "quilt", "world", "zebra", "knife",
         "month", "crypt", "blaze", "fjord", "waltz", "nymph", "gecko", "pixel", "amuse", "house", "train", "ocean"}
ORDERED = sorted(WORDS)
RESYN = {"tags": ["strings", "sets"]}


def generate(rng, difficulty):
    while True:
        chosen = set(rng.sample(ORDERED, 3 + difficulty))
        first, second = rng.sample(sorted(chosen), 2)
        instance = {"words": sorted(chosen), "first": first, "second": second, "least": 1 + (difficulty > 5)}
        if 3 <= len(common(instance)) <= 20:
            return instance


def common(instance):
    """Letters of at least `least` other words that neither of the two words has, or both have."""
    first, second = set(instance["first"]), set(instance["second"])
    others = [set(word) for word in instance["words"] if word not in (instance["first"], instance["second"])]
    pool = {letter for word in others for letter in word}
    often = {letter for letter in pool if sum(letter in word for word in others) >= instance["least"]}
    return often - (first ^ second)


def observe(instance):
    return (
        f"Words: {', '.join(instance['words'])}.\nFind all letters that occur in at least {instance['least']} of the "
        f"words other than \"{instance['first']}\" and \"{instance['second']}\", and that occur in both or in none of "
        "these two words. Answer with the letters in alphabetical order, written together (small or capital)."
    )


def verify(instance, answer):
    return len(answer) <= 100 and answer.strip().lower() == "".join(sorted(common(instance)))


def reference_answer(instance):
    return "".join(sorted(common(instance)))
