"""Undo the Burrows-Wheeler transform."""


def generate(rng, difficulty):
    word = "".join(rng.choice("abcde") for _ in range(6 + 2 * difficulty)) + "$"
    rotations = sorted(word[i:] + word[:i] for i in range(len(word)))
    return "".join(r[-1] for r in rotations)


def _invert(last):
    order = sorted(range(len(last)), key=lambda i: (last[i], i))
    i, out = order[0], []
    for _ in range(len(last) - 1):
        out.append(last[i])
        i = order[i]
    out.append(last[i])
    text = "".join(out)
    return text[: text.index("$")] if text.endswith("$") else text.replace("$", "")


def observe(instance):
    return (
        "To a word of the letters a-e the end mark $ was added, all rotations of it were sorted ($ comes before the "
        f"letters), and the last letters of the sorted rotations were written down: {instance}\n\n"
        "Answer with the original word, without the end mark."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _invert(instance)


def reference_answer(instance):
    return _invert(instance)
