"""Use up all the letters of a rack with listed words."""
from collections import Counter

WORDS = ("stone river apple crane tiger plumb frost jelly quick vivid waltz nymph dwarf glyph house money candy "
         "brisk flame ghost").split()


def generate(rng, difficulty):
    chosen = rng.sample(WORDS, 2 + difficulty // 2)
    rack = Counter("".join(chosen))
    return {"rack": rack, "count": len(chosen), "chosen": chosen}


def observe(instance):
    letters = " ".join(letter * n for letter, n in sorted(instance["rack"].items()))
    return (
        f"Words: {' '.join(WORDS)}\nLetters: {letters}\nChoose {instance['count']} different words of the list that "
        "together use all these letters exactly. Answer with the words separated by spaces."
    )


def verify(instance, answer):
    words = answer[:400].lower().split()
    if len(words) != instance["count"] or len(set(words)) != len(words) or not set(words) <= set(WORDS):
        return 0.0
    used = Counter("".join(words))
    return 1.0 if used <= instance["rack"] and instance["rack"] <= used else 0.0


def reference_answer(instance):
    return " ".join(instance["chosen"])
