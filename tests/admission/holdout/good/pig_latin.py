"""Apply a chain of rewriting rules to a text."""

VOWELS = "aeiou"
SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "an", "el", "is", "or"]


def pig(word):
    for i, c in enumerate(word):
        if c in VOWELS:
            return word[i:] + word[:i] + "ay"
    return word + "ay"


RULES = {
    "pig latin: move the consonants before the first vowel of each word to its end and add `ay`": lambda ws: [pig(w) for w in ws],
    "reverse the order of the words": lambda ws: ws[::-1],
    "reverse each word": lambda ws: [w[::-1] for w in ws],
    "double every vowel": lambda ws: ["".join(c * 2 if c in VOWELS else c for c in w) for w in ws],
    "sort the words alphabetically": sorted,
    "drop every second word, beginning with the second": lambda ws: ws[::2],
}
NAMES = list(RULES)


def generate(rng, difficulty):
    words = ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(3 + difficulty)]
    return {"words": words, "rules": [rng.randrange(len(NAMES)) for _ in range(1 + difficulty // 2)]}


def result(instance):
    words = list(instance["words"])
    for number in instance["rules"]:
        words = RULES[NAMES[number]](words)
    return words


def observe(instance):
    steps = "\n".join(f"{i}. {NAMES[n]}" for i, n in enumerate(instance["rules"], 1))
    return f"Text: {' '.join(instance['words'])}\nApply, one after the other:\n{steps}\nAnswer with the text after that."


def verify(instance, answer):
    return answer.casefold().split() == result(instance)


def reference_answer(instance):
    return " ".join(result(instance))
