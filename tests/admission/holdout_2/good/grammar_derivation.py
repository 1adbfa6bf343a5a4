"""Derive a word in a grammar; any right derivation is accepted."""

RESYN = {"description": "Derivations in a context-free grammar", "tags": ["grammars", "several answers"]}

GRAMMARS = [
    {"S": ["aSb", "aTb"], "T": ["cT", "cd"]},
    {"S": ["ST", "T"], "T": ["aTb", "cd"]},
    {"S": ["aSU", "bT"], "T": ["cT", "d"], "U": ["dU", "c"]},
    {"S": ["TUS", "TU"], "T": ["aT", "b"], "U": ["cUd", "d"]},
]


def _derive(rng, grammar, steps):
    """A random leftmost derivation of about so many steps; None if it did not end."""
    word, words = "S", ["S"]
    for step in range(3 * steps + 6):
        place = next((i for i, ch in enumerate(word) if ch in grammar), None)
        if place is None:
            return words
        options = grammar[word[place]]
        alone = sum(ch in grammar for ch in word) == 1
        longer = [body for body in options if not alone or any(ch in grammar for ch in body)]
        body = options[-1] if step >= steps else rng.choice(longer)
        word = word[:place] + body + word[place + 1:]
        words.append(word)
    return None


def generate(rng, difficulty):
    steps = 4 + 2 * difficulty
    while True:
        letters = str.maketrans("abcd", "".join(rng.sample("abcdefghjkmnpqrstuvwxyz", 4)))
        grammar = {
            left: [right.translate(letters) for right in rights]
            for left, rights in rng.choice(GRAMMARS).items()
        }
        words = _derive(rng, grammar, steps)
        if words and steps <= len(words) - 1 <= steps + 6:
            return {"grammar": grammar, "word": words[-1], "derivation": words}


def observe(instance):
    rules = "\n".join(f"{left} -> {' | '.join(rights)}" for left, rights in instance["grammar"].items())
    return (
        f"Rules of a grammar (capital letters are to be replaced, the start is S):\n{rules}\n"
        f"Derive the word {instance['word']}: begin with S and in every step replace exactly one capital letter by one "
        f"of its right sides, with at most {2 * len(instance['derivation'])} steps. Any derivation will do.\n"
        "Answer with all words of the derivation, from S to the wanted word, each on a line of its own."
    )


def _follows(grammar, before, after):
    return any(
        before[:i] + body + before[i + 1:] == after
        for i, ch in enumerate(before) if ch in grammar
        for body in grammar[ch]
    )


def verify(instance, answer):
    limit = 2 * len(instance["derivation"]) + 1
    words = answer.split() if len(answer) <= limit * (len(instance["word"]) + 4) + 100 else []
    if not 2 <= len(words) <= limit or words[0] != "S" or words[-1] != instance["word"]:
        return False
    return all(_follows(instance["grammar"], a, b) for a, b in zip(words, words[1:]))


def reference_answer(instance):
    return "\n".join(instance["derivation"])
