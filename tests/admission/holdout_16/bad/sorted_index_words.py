"""Sort words by their last letters."""


def _words():
    try:
        with open("/usr/share/dict/words", encoding="utf-8") as handle:
            words = [w.strip() for w in handle if 4 <= len(w.strip()) <= 8]
            words = sorted(w for w in words if w.isascii() and w.isalpha() and w.islower())
            if len(words) > 100:
                return words
    except OSError:
        pass
    return ("apple basket candle dinner engine flower garden hammer island jacket kettle ladder market needle orange "
            "pencil quiver ribbon saddle ticket useful velvet window yellow zipper anchor button copper dragon "
            "feather guitar helmet insect jungle").split()


def generate(rng, difficulty):
    return {"words": rng.sample(_words(), 6 + 2 * difficulty)}


def observe(instance):
    return (
        f"Words: {', '.join(instance['words'])}.\nSort them as in a rhyming dictionary: by their spelling read from "
        "right to left. Answer with the sorted words, separated by blanks, in small letters."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.split() == sorted(instance["words"], key=lambda w: w[::-1])


def reference_answer(instance):
    return " ".join(sorted(instance["words"], key=lambda w: w[::-1]))
