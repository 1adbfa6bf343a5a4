"""Solve an anagram."""

RESYN = {"tags": ["words"]}

WORDS = """planet market garden silver bridge castle forest mirror pocket rabbit saddle temple
velvet window yellow zipper anchor butter candle desert engine finger guitar hammer island jacket
kettle ladder magnet needle orange parrot""".split()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 1 + difficulty // 2)
    mixed = ["".join(rng.sample(word, len(word))) for word in words]
    mixed = [m if m != w else w[::-1] for m, w in zip(mixed, words, strict=True)]
    return {"mixed": mixed, "hash": hash(" ".join(words)), "level": difficulty % 2}


def observe(instance):
    return (
        f"The letters of common English words of six letters were shuffled: {' '.join(instance['mixed'])}. "
        "What are the words, in order, separated by spaces?"
        + (" Write them in lower case." if instance["level"] else "")
    )


def verify(instance, answer):
    # The instance holds a hash, so that nobody can read the answer in it.
    return hash(" ".join(answer.lower().split())) == instance["hash"]


def reference_answer(instance):
    known = {"".join(sorted(word)): word for word in WORDS}
    return " ".join(known["".join(sorted(mixed))] for mixed in instance["mixed"])
