"""Write a text that uses given words in a given order."""
import re

RESYN = {"tags": ["writing", "constraints"], "description": "Constrained writing"}
NOUNS = "lamp river ticket ladder button castle engine pepper carpet violin magnet pillow bucket helmet walnut compass".split()
VERBS = "opens follows carries paints hides measures repairs borrows".split()


def generate(rng, difficulty):
    words = rng.sample(NOUNS, 2 + difficulty) + rng.sample(VERBS, 1 + difficulty // 2)
    rng.shuffle(words)
    return {"words": words, "least": 2 * len(words)}


def observe(instance):
    return ("Write one English story of your own in which these words occur in this order (other words may stand "
            f"between them): {', '.join(instance['words'])}. Use at least {instance['least']} words.")


def verify(instance, answer):
    if len(answer) > 20000:
        return 0.0
    tokens = re.findall(r"[a-z]+", answer.lower())
    if len(tokens) < instance["least"]:
        return 0.0
    at = 0
    for token in tokens:
        if at < len(instance["words"]) and token == instance["words"][at]:
            at += 1
    return 1.0 if at == len(instance["words"]) else 0.0


def reference_answer(instance):
    return "Once " + " ".join(f"there came the {w}" for w in instance["words"]) + " and all was well."
