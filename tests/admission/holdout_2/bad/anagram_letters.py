"""Unscramble words from one letter pool."""

RESYN = {"description": "Unscramble several words", "tags": ["words"]}

BANK = {
    "planet", "guitar", "bridge", "candle", "forest", "hammer", "island", "jungle", "kitten", "ladder",
    "magnet", "napkin", "oyster", "pirate", "quartz", "rocket", "saddle", "turtle", "urchin", "violin",
    "walrus", "yellow", "zigzag", "acorns", "bucket", "copper", "donkey", "engine", "fabric", "gravel",
}


def generate(rng, difficulty):
    words = rng.sample(list(BANK), 2 + difficulty)
    scrambled = []
    for word in words:
        letters = list(word)
        while "".join(letters) == word:
            rng.shuffle(letters)
        scrambled.append("".join(letters))
    return {"scrambled": scrambled}


def observe(instance):
    return (
        "Each of these is an English word of six letters with its letters shuffled: "
        f"{', '.join(instance['scrambled'])}.\n"
        f"All words are taken from this list: {', '.join(sorted(BANK))}.\n"
        "Answer with the words in the order of the shuffled ones, separated by spaces, in lower case."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 300 else []
    if len(words) != len(instance["scrambled"]):
        return False
    return all(w in BANK and sorted(w) == sorted(s) for w, s in zip(words, instance["scrambled"]))


def reference_answer(instance):
    by_letters = {"".join(sorted(w)): w for w in BANK}
    return " ".join(by_letters["".join(sorted(s))] for s in instance["scrambled"])
