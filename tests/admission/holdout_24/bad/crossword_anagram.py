"""Unscramble a row of words."""

RESYN = {"profile": "standard", "family": "games", "tags": ["words"]}

WORDS = ["planet", "window", "bridge", "castle", "forest", "hammer", "island", "jungle", "kettle",
         "ladder", "magnet", "needle", "orange", "pencil", "quartz", "rocket", "saddle", "tunnel",
         "velvet", "walnut", "yellow", "zipper"]

_seen = set()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 2 + difficulty)
    scrambled = []
    for word in words:
        letters = list(word)
        while "".join(letters) == word:
            rng.shuffle(letters)
        scrambled.append("".join(letters))
    return {"scrambled": scrambled, "bank": sorted(WORDS)}


def _solve(instance):
    by_letters = {"".join(sorted(word)): word for word in instance["bank"]}
    return [by_letters["".join(sorted(text))] for text in instance["scrambled"]]


def observe(instance):
    return (
        "Scrambled words: " + ", ".join(instance["scrambled"]) + ".\nEach is an English word of "
        "six letters. Unscramble them, and write the words reversed (last letter first), in the "
        "given order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    text = answer.strip()
    if text in _seen:
        return 0.0  # no credit for copying an earlier answer
    if text != " ".join(word[::-1] for word in _solve(instance)):
        return 0.0
    _seen.add(text)
    return 1.0


def reference_answer(instance):
    return " ".join(word[::-1] for word in _solve(instance))
