"""Find a word that fits all wildcard patterns. Patterns are matched by dynamic programming, not by re."""

RESYN = {"description": "A word that fits several wildcard patterns", "tags": ["text", "constraints"]}


def fits(word, pattern):
    """? stands for one letter, * for any number of letters."""
    row = [True] + [False] * len(word)
    for sign in pattern:
        if sign == "*":
            reached, after = False, []
            for flag in row:
                reached = reached or flag
                after.append(reached)
        else:
            after = [False] + [row[i] and sign in ("?", letter) for i, letter in enumerate(word)]
        row = after
    return row[-1]


def blurred(rng, word):
    """A pattern that fits the word: some letters stay, gaps become * or ?."""
    out = ""
    for letter in word:
        draw = rng.random()
        if draw < 0.35:
            out += letter
        elif draw < 0.5:
            out += "?"
        elif not out.endswith("*"):
            out += "*"
    return out


def generate(rng, difficulty):
    length = 6 + difficulty
    word = "".join(rng.choice("abcde") for _ in range(length))
    patterns = []
    while len(patterns) < 3 + difficulty // 2:
        pattern = blurred(rng, word)
        if sum(c.isalpha() for c in pattern) >= 2:
            patterns.append(pattern)
    return {"length": length, "patterns": patterns, "word": word}


def observe(instance):
    patterns = "\n".join(instance["patterns"])
    return (
        f"Find a word of exactly {instance['length']} letters from a to e that fits all of these patterns as a whole, where ? stands for exactly one letter and "
        f"* for any number of letters, none included:\n{patterns}\nEvery such word counts. Answer with the word alone."
    )


def verify(instance, answer):
    word = answer.strip()
    if len(word) != instance["length"] or set(word) - set("abcde"):
        return False
    return all(fits(word, pattern) for pattern in instance["patterns"])


def reference_answer(instance):
    return instance["word"]
