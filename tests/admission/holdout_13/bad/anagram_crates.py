"""Unscramble the labels of crates with a shift cipher."""

RESYN = {"profile": "standard", "family": "text", "tags": ["cipher", "words"]}
WORDS = ["barley", "carrot", "damson", "endive", "fennel", "garlic", "hazelnut", "kohlrabi", "lentil", "marrow",
         "nutmeg", "orange", "parsley", "quince", "radish", "spinach", "turnip", "walnut", "yarrow", "zucchini"]
ABC = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    words = rng.sample(WORDS, 2 + difficulty)
    key = [rng.randint(1, 25) for _ in range(1 + difficulty // 2)]
    codes = []
    for word in words:
        codes.append("".join(ABC[(ABC.index(c) + key[i % len(key)]) % 26] for i, c in enumerate(word)))
    return {"words": words, "codes": codes, "key": key}


def observe(instance):
    lines = ["Each crate label was encoded by moving its letters forward in the alphabet (after z comes a).",
             "The first letter moves by the first number of the key, the second by the second, and so on; "
             "after the last number the key starts again, and each label starts with the first number.",
             f"Key: {instance['key']}",
             f"Labels: {' '.join(instance['codes'])}",
             "Answer with the original words in the same order, separated by spaces, in the form: "
             + " ".join(instance["words"])]
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return answer.split() == instance["words"]


def reference_answer(instance):
    return " ".join(instance["words"])
