"""Rank words by frequency."""

RESYN = {"profile": "standard", "family": "word_count", "tags": ["data", "language"]}

WORDS = "sun moon star rain wind snow leaf tree root seed bird fish wolf bear deer".split()


def generate(rng, difficulty):
    vocab = rng.sample(WORDS, 6 + difficulty // 2)
    text = vocab + [rng.choice(vocab) for _ in range(6 + 5 * difficulty)]
    rng.shuffle(text)
    return {"text": text}


def observe(instance):
    return ("Count the words of this text:\n" + " ".join(instance["text"]) +
            "\nList every distinct word once, the most frequent first; words of equal frequency in the order of "
            "their first appearance. Separate the words by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    text = instance["text"]
    ranking = sorted(set(text), key=lambda w: -text.count(w))
    return answer.split() == ranking


def reference_answer(instance):
    text = instance["text"]
    return " ".join(sorted(dict.fromkeys(text), key=lambda w: (-text.count(w), text.index(w))))
