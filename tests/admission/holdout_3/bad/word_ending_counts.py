"""Count words by their endings in a nonsense list."""

RESYN = {"description": "suffix statistics", "tags": ["text"]}
FALLBACK = [a + b + c for a in ("st", "br", "m", "tr", "pl") for b in ("a", "o", "ee", "u") for c in ("nd", "ck", "st", "ring", "med", "per")]


def _vocabulary():
    try:
        with open("/usr/share/dict/words", encoding="utf-8") as handle:
            words = [line.strip().lower() for line in handle]
        return [word for word in words if word.isascii() and word.isalpha() and 4 <= len(word) <= 9][:20000]
    except OSError:
        return FALLBACK


def generate(rng, difficulty):
    vocabulary = _vocabulary()
    words = [rng.choice(vocabulary) for _ in range(12 + 8 * difficulty)]
    letters = rng.sample("abcdeghklmnoprstuw", 3)
    return {"words": words, "letters": letters}


def counts(instance):
    found = [sum(letter in word for word in instance["words"]) for letter in instance["letters"]]
    found.append(sum(len(word) for word in instance["words"]))
    return found


def observe(instance):
    a, b, c = instance["letters"]
    return (
        f"Word list:\n{' '.join(instance['words'])}\n"
        f"How many of the words contain the letter {a}, how many {b}, how many {c} (a word in the list twice counts twice), and how "
        "many letters have all words together? Answer with four numbers separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    return len(words) == 4 and words == [str(n) for n in counts(instance)]


def reference_answer(instance):
    return " ".join(map(str, counts(instance)))
