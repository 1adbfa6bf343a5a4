"""Alphabetical sorting of made-up words."""

SYLLABLES = ["ka", "lo", "mi", "ter", "su", "ban", "ri", "vo", "del", "po", "zan", "fe", "gu", "hor"]


def make_word(rng):
    word = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3)))
    return rng.choice([word, word.upper(), word.capitalize()])


def generate(rng, difficulty):
    words, seen = [], set()
    while len(words) < 6 + 2 * difficulty:
        word = make_word(rng)
        if word.lower() not in seen:
            seen.add(word.lower())
            words.append(word)
    if [w.lower() for w in words] == sorted(seen):
        words.reverse()
    return {"words": words}


def observe(instance):
    return ("Sort these words alphabetically, ignoring upper and lower case:\n"
            + "; ".join(instance["words"])
            + "\nAnswer with all words, separated by commas. The case of your letters does not matter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = [part.strip().lower() for part in answer.split(",")]
    return given == sorted(word.lower() for word in instance["words"])


def reference_answer(instance):
    return ", ".join(sorted((w.lower() for w in instance["words"])))
