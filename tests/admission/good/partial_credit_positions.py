"""Sort words by their last letter."""

RESYN = {"tags": ["sorting"]}

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    ends = rng.sample(LETTERS, 5 + difficulty)
    return ["".join(rng.choices(LETTERS, k=3)) + end for end in ends]


def _sorted(instance):
    return sorted(instance, key=lambda word: word[-1])


def observe(instance):
    return (
        f"Sort these words by their last letter, and separate them by spaces: {' '.join(instance)}"
    )


def verify(instance, answer):
    words, right = answer.lower().split(), _sorted(instance)
    if sorted(words) != sorted(instance):
        return 0.0
    share = sum(a == b for a, b in zip(words, right, strict=True)) / len(right)
    return share**3  # some right places come by chance


def reference_answer(instance):
    return " ".join(_sorted(instance))
