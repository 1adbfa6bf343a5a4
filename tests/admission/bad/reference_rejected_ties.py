"""Most frequent letter."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    return {"text": "".join(rng.choices("abcdefgh", k=8 + 4 * difficulty))}


def observe(instance):
    return (
        f"Which letter is the most frequent in {instance['text']}, and how often does it occur? If "
        "there are several, name the one that comes first in the alphabet. Answer like z9."
    )


def _counted(instance):
    return [(instance["text"].count(letter), letter) for letter in "abcdefgh"]


def verify(instance, answer):
    count, letter = max(_counted(instance), key=lambda pair: pair[0])
    return answer.strip().lower() == f"{letter}{count}"


def reference_answer(instance):
    count, letter = max(_counted(instance))
    return f"{letter}{count}"
