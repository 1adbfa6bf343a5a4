"""Reconstruct a pass phrase from positions. Only a fingerprint of the phrase is kept in the instance."""
WORDS = "amber basil cedar delta eagle flint grape hazel ivory jolly koala lemon mango night ocean pearl".split()


def fingerprint(phrase):
    return hash(phrase.strip().lower()) & 0xFFFFFFFFFFFF


def generate(rng, difficulty):
    words = rng.sample(WORDS, 4 + difficulty)
    order = list(range(len(words)))
    rng.shuffle(order)
    phrase = "-".join(words[i] for i in order)
    return {"words": words, "order": order, "fingerprint": fingerprint(phrase)}


def observe(instance):
    words = ", ".join(f"{i}: {w}" for i, w in enumerate(instance["words"], 1))
    return (f"Words: {words}\nThe pass phrase takes the words in the order "
            f"{' '.join(str(i + 1) for i in instance['order'])}, joined by '-'. Write the pass phrase.")


def reference_answer(instance):
    return "-".join(instance["words"][i] for i in instance["order"])


def verify(instance, answer):
    return fingerprint(answer) == instance["fingerprint"]
