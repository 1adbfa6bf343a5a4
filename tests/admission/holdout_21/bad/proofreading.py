"""Undo typing errors described by rules."""
from difflib import SequenceMatcher

RESYN = {"profile": "standard", "family": "proofreading", "tags": ["text-editing"]}
WORDS = "the old keeper wrote down every ship that passed his tower during long winter nights while waves broke over black rocks below".split()


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(6 + 2 * difficulty)]
    a, b = rng.sample("aeiou", 2)
    swap = str.maketrans(a + b, b + a)
    wrong = [w.translate(swap) for w in words]
    every = rng.randint(2, 4)
    wrong = [w[::-1] if (i + 1) % every == 0 else w for i, w in enumerate(wrong)]
    return {"right": " ".join(words), "garbled": " ".join(wrong), "pair": (a, b), "every": every}


def observe(instance):
    a, b = instance["pair"]
    return (
        f"A faulty typewriter exchanged the letters {a} and {b} everywhere, and then wrote every word whose number is "
        f"divisible by {instance['every']} (counting from 1) backwards. It produced:\n\n{instance['garbled']}\n\n"
        "Restore the original text. Answer with the text only, words separated by single spaces. A text that is right "
        "scores 1; one with errors less."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    text = answer.strip()
    if text == instance["right"]:
        return 1.0
    return min(0.95, SequenceMatcher(None, text, instance["right"], autojunk=False).ratio())


def reference_answer(instance):
    return instance["right"]
