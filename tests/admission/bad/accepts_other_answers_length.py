"""Reverse every word of a sentence."""

RESYN = {"tags": ["words"]}

WORDS = "river stone cloud maple ember frost harbor meadow lantern copper violet summit".split()


def generate(rng, difficulty):
    return {"words": rng.choices(WORDS, k=2 + difficulty)}


def observe(instance):
    return f"Reverse the letters of every word, and keep the order of words: {' '.join(instance['words'])}"


def verify(instance, answer):
    expected = " ".join(word[::-1] for word in instance["words"])
    return len(answer.strip()) == len(expected)


def reference_answer(instance):
    return " ".join(word[::-1] for word in instance["words"])
