"""The most frequent words of a log."""

RESYN = {"profile": "standard", "family": "text", "tags": ["counting", "ranking"]}

_WORDS = (
    "apple basin cedar delta ember fable glade haven inlet jewel knoll lemon maple niche ocean pearl quill raven "
    "spice thorn umbra vigor willow yeast zebra amber birch coral drift eagle flint grove heron ivory"
).split()


def generate(rng, difficulty):
    kinds = rng.sample(_WORDS, 12 + difficulty)
    text = [rng.choice(kinds) for _ in range(30 + 6 * difficulty)]
    return {"text": text, "top": 4 + difficulty // 5}


def _ranking(instance):
    text = instance["text"]
    ranked = sorted(set(text), key=lambda word: -text.count(word))
    return ranked[: instance["top"]]


def observe(instance):
    return (
        f"{' '.join(instance['text'])}\n"
        f"Which {instance['top']} words are the most frequent in this text? Answer with the words separated by blanks, "
        "the most frequent one first; words of equal frequency are ordered alphabetically."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.split() == _ranking(instance)


def reference_answer(instance):
    return " ".join(_ranking(instance))
