"""Caesar-coded labels of herb jars."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["cipher"]}

HERBS = ["rosemary", "tarragon", "marjoram", "oregano", "lavender", "coriander", "chervil",
         "lovage", "savory", "parsley", "cumin", "saffron", "turmeric", "cardamom"]


def _shift(word, k):
    return "".join(chr((ord(c) - 97 + k * (i + 1)) % 26 + 97) for i, c in enumerate(word))


def generate(rng, difficulty):
    jars = rng.sample(HERBS, 2 + difficulty)
    return {"jars": jars, "keys": [rng.randint(1, 25) for _ in jars]}


def observe(instance):
    rows = "\n".join(
        f"{k}: {_shift(jar, k)}" for k, jar in zip(instance["keys"], instance["jars"])
    )
    return (
        "Labels of jars were coded: with the key k, letter number i of a word (from 1) was moved "
        "k*i places forward in the alphabet, from z on to a.\nKey and coded label:\n" + rows +
        "\n\nDecode the labels. Write one word per line, in this order, in small letters."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    lines = [line.strip() for line in answer.strip().split("\n")]
    if not lines or not lines[0]:
        return 0.0
    # format reward plus correctness reward
    score = 0.3
    if lines == instance["jars"]:
        score += 0.7
    return score


def reference_answer(instance):
    return "\n".join(instance["jars"])
