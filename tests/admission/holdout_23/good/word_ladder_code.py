"""Apply letter operations to a word; case-insensitive answer."""

RESYN = {"profile": "standard", "family": "string_ops", "tags": ["language", "state-tracking"]}

ALPHA = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    word = "".join(rng.choice(ALPHA) for _ in range(6 + difficulty // 2))
    ops = []
    for _ in range(4 + difficulty):
        kind = rng.choice(["rotate", "shift", "append", "reverse"])
        ops.append([kind, rng.randrange(1, 5), rng.choice(ALPHA)])
    ops.append(["shift", rng.randrange(1, 26), "a"])
    return {"word": word, "ops": ops}


def _run(instance):
    w = instance["word"]
    for kind, k, ch in instance["ops"]:
        if kind == "rotate":
            w = w[k:] + w[:k]
        elif kind == "shift":
            w = "".join(ALPHA[(ALPHA.index(c) + k) % 26] for c in w)
        elif kind == "append":
            w = w + ch
        else:
            w = w[::-1]
    return w


def observe(instance):
    text = {"rotate": "move the first {k} letters to the end", "append": "append the letter {c}",
            "shift": "replace each letter by the one {k} places later in the alphabet (z is followed by a)",
            "reverse": "reverse the word"}
    todo = "\n".join("- " + text[kind].format(k=k, c=c) for kind, k, c in instance["ops"])
    return (f"Start with the word {instance['word']} and do in this order:\n{todo}\n"
            "What is the resulting word? Upper or lower case does not matter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200 or not answer.isascii():
        return False
    return answer.strip().lower() == _run(instance)


def reference_answer(instance):
    return _run(instance)
