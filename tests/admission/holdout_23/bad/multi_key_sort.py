"""Sort words by several keys."""

RESYN = {"profile": "standard", "family": "sorting", "tags": ["algorithms", "strings"]}

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _key(word):
    vowels = sum(ch in "aeiou" for ch in word)
    return (-vowels, len(word), word[::-1])


def generate(rng, difficulty):
    words = set()
    while len(words) < 5 + 2 * difficulty:
        words.add("".join(rng.choice(LETTERS) for _ in range(rng.randrange(3, 8))))
    ordered = sorted(words)
    rng.shuffle(ordered)
    return {"words": ordered}


def observe(instance):
    return ("Sort these words: " + " ".join(instance["words"]) + "\n"
            "More vowels (a, e, i, o, u) come first; on ties shorter words come first; on further ties compare the "
            "reversed words alphabetically. Answer with the sorted words separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = answer.split()
    expected = sorted(instance["words"], key=_key)
    return sorted(given) == sorted(expected)


def reference_answer(instance):
    return " ".join(sorted(instance["words"], key=_key))
