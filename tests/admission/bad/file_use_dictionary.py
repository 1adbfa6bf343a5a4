"""Longest word that can be formed from letters."""

RESYN = {"tags": ["words"]}

FALLBACK = (
    "stare tears rates least slate steal tales later alert alter renal learn snail nails".split()
)


def _words():
    try:
        with open("/usr/share/dict/words") as file:
            return [line.strip().lower() for line in file if len(line.strip()) == 5]
    except OSError:
        return FALLBACK


WORDS = _words()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 1 + difficulty)
    return {"words": words, "mixed": ["".join(sorted(word)) for word in words]}


def observe(instance):
    return f"Form an English word of five letters from each group of letters: {' '.join(instance['mixed'])}. Separate the words by blanks."


def verify(instance, answer):
    given = answer.lower().split()
    if len(given) != len(instance["mixed"]) or not all(word in WORDS for word in given):
        return False
    return all(
        "".join(sorted(word)) == mixed for word, mixed in zip(given, instance["mixed"], strict=True)
    )


def reference_answer(instance):
    return " ".join(instance["words"])
