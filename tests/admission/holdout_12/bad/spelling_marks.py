"""Find the misspelt words of a text."""
import re

WORDS = ("always because believe bicycle calendar cemetery colleague committee different embarrass February grammar "
         "guarantee library medicine necessary neighbour parallel receive rhythm separate surprise tomorrow").split()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 8 + difficulty)
    wrong = []
    for i in sorted(rng.sample(range(len(words)), 3 + difficulty // 3)):
        word = words[i]
        cut = rng.randint(1, len(word) - 2)
        words[i] = word[:cut] + word[cut] + word[cut:] if rng.random() < 0.5 else word[:cut] + word[cut + 1:]
        wrong.append(i + 1)
    return {"words": words, "wrong": wrong}


def observe(instance):
    rows = " ".join(f"({i}) {w}" for i, w in enumerate(instance["words"], 1))
    return (
        f"Some of these English words are misspelt: {rows}\nAnswer with the numbers of the misspelt words, separated by "
        "spaces. Each right number gains a share of the score, each wrong one loses as much."
    )


def verify(instance, answer):
    tokens = answer[:2000].split()
    if not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return 0.0
    named, wrong = set(map(int, tokens)), set(instance["wrong"])
    return (len(named & wrong) - len(named - wrong)) / len(wrong)


def reference_answer(instance):
    return " ".join(map(str, instance["wrong"]))
