"""Form a word from a bag of letters."""

from collections import Counter

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    bag = Counter(rng.choices("aeioustrnlm", k=3 + 2 * difficulty))
    return {"bag": bag, "size": 2 + difficulty}


def observe(instance):
    bag = ", ".join(
        f"{letter} ({count} times)" for letter, count in sorted(instance["bag"].items())
    )
    return (
        f"Letters: {bag}. Write a text of exactly {instance['size']} of these letters, each at most as "
        "often as given, whose letters are in alphabetical order."
    )


def verify(instance, answer):
    text = answer.strip().lower()
    if any(count > instance["bag"][letter] for letter, count in Counter(text).items()):
        return False
    return len(text) == instance["size"] and list(text) == sorted(text)


def reference_answer(instance):
    letters = sorted(letter for letter, count in instance["bag"].items() for _ in range(count))
    return "".join(letters[: instance["size"]])
