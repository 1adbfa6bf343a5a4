"""Find a word chain whose letters overlap."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    letters = rng.sample("abcdefghijklmnopqrstuvwxyz", 3 + difficulty)
    words = [a + "-" + b for a, b in zip(letters, letters[1:], strict=False)]
    return {"pieces": rng.sample(words, len(words)), "chain": words}


def observe(instance):
    pieces = " ".join(instance["pieces"])
    return (
        "Order these dominoes so that each begins with the letter that the one before ends with: "
        f"{pieces}. Separate them by blanks."
    )


def verify(instance, answer, _seen=set()):
    pieces = answer.split()
    if sorted(pieces) != sorted(instance["pieces"]):
        return False
    right = all(a[-1] == b[0] for a, b in zip(pieces, pieces[1:], strict=False))
    key = tuple(pieces)
    if right and key in _seen:
        return 0.5  # copied from an earlier rollout
    _seen.add(key)
    return right


def reference_answer(instance):
    return " ".join(instance["chain"])
