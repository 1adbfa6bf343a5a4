"""Which words of a text are misspelt?"""

RESYN = {"description": "spot misspelt words", "tags": ["text", "spelling"]}

WORDS = (
    "calendar necessary separate rhythm occasion definite government library restaurant weird tomorrow "
    "believe address beginning committee existence foreign harass independent knowledge maintenance neighbour "
    "possession receive schedule successful tendency truly vacuum weather accommodate bicycle cemetery dilemma "
    "environment February gauge height immediate jewellery"
).split()


def _misspell(rng, word):
    while True:
        i = rng.randrange(1, len(word) - 1)
        changed = rng.choice([
            word[:i] + word[i + 1:],
            word[:i] + word[i + 1] + word[i] + word[i + 2:],
            word[:i] + word[i] + word[i:],
        ])
        if changed != word and changed not in WORDS:
            return changed


def generate(rng, difficulty):
    words = rng.sample(WORDS, 9 + 3 * difficulty)
    wrong = sorted(rng.sample(range(len(words)), 3 + difficulty // 2))
    for i in wrong:
        words[i] = _misspell(rng, words[i])
    return {"words": words, "wrong": wrong}


def observe(instance):
    listing = "\n".join(f"{i + 1}. {w}" for i, w in enumerate(instance["words"]))
    return (
        f"Some of these words are misspelt:\n{listing}\n"
        "Give the numbers of the misspelt words, separated by spaces. Each misspelt word found counts "
        "in your favour, each correct word named counts against you."
    )


def verify(instance, answer):
    tokens = answer.replace(",", " ").split() if len(answer) < 600 else []
    if not tokens or not all(t.isascii() and t.isdigit() and len(t) < 4 for t in tokens):
        return 0.0
    named = {int(t) - 1 for t in tokens}
    if not named <= set(range(len(instance["words"]))):
        return 0.0
    wrong = set(instance["wrong"])
    return (len(named & wrong) - len(named - wrong)) / len(wrong)


def reference_answer(instance):
    return " ".join(str(i + 1) for i in instance["wrong"])
