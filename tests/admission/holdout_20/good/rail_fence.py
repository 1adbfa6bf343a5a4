"""Rail fence cipher: encipher a text."""

RESYN = {"profile": "standard", "family": "ciphers", "tags": ["permutation"]}

_WORDS = "anchor basket copper dragon ember falcon garden hollow island jungle kettle lantern marble needle orchid " \
         "pepper quartz ribbon saddle timber velvet walnut yellow zephyr".split()


def _encode(text, rails):
    rows = [[] for _ in range(rails)]
    r, step = 0, 1
    for ch in text:
        rows[r].append(ch)
        if r == 0:
            step = 1
        elif r == rails - 1:
            step = -1
        r += step
    return "".join("".join(row) for row in rows)


def generate(rng, difficulty):
    words = rng.sample(_WORDS, 3 + difficulty // 2)
    return {"text": "".join(words), "rails": rng.randint(3, 4 + difficulty // 3)}


def observe(instance):
    return (
        f"Encipher {instance['text']} with the rail fence cipher with {instance['rails']} rails: write the letters "
        "down and up in a zigzag, starting on the top rail, and read the rails from top to bottom. "
        "Answer with the cipher text in lower case letters without blanks."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _encode(instance["text"], instance["rails"])


def reference_answer(instance):
    return _encode(instance["text"], instance["rails"])
