"""Linguistics: apply numbered sound changes to a word list and report the resulting acrostic."""

STEMS = ["karo", "timel", "sopra", "nedu", "luvik", "pesta", "goran", "hilme", "tobar", "zanik", "fedor", "milpa",
         "ruset", "dakon", "velma", "pirog", "sedan", "bulka", "tamir", "nogal"]
CHANGES = [("k", "h"), ("t", "d"), ("p", "f"), ("s", "z"), ("g", "j"), ("r", "l"), ("e", "i"), ("o", "u"), ("a", "e"), ("d", "t")]


def generate(rng, difficulty):
    pool = set()
    while len(pool) < 4 + difficulty:
        pool.add(rng.choice(STEMS) + rng.choice(["", "s", "ta", "ko"]))
    words = list(pool)
    changes = [list(c) for c in rng.sample(CHANGES, 3 + difficulty // 2)]
    return {"words": words, "changes": changes}


def _apply(instance):
    out = []
    for word in instance["words"]:
        for old, new in instance["changes"]:
            word = word.replace(old, new)
        out.append(word)
    return out


def observe(instance):
    rules = "; ".join(f"{k}. every {a} becomes {b}" for k, (a, b) in enumerate(instance["changes"], 1))
    return (f"Sound changes, applied in this order: {rules}.\nWords: {' '.join(instance['words'])}\n"
            "Give the changed words in the same order, lower case, separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == " ".join(_apply(instance))


def reference_answer(instance):
    return " ".join(_apply(instance))
