"""Decipher a columnar transposition with a known key.

Difficulty: the key grows from 3 to 7 columns, the message from 3 to 12 words.
"""

RESYN = {"description": "Columnar transposition", "tags": ["ciphers"], "limits": {"cpu_seconds": 2}}

WORDS = (
    "amber basil cedar delta ember fjord grove haven ivory jewel knoll lemon maple night ocean pearl quilt "
    "raven slate tulip umber velvet willow yarrow zephyr anchor beacon candle dragon falcon"
).split()


def encipher(message, key):
    """Write the message in rows under the key, read columns in the order of the key numbers."""
    width = len(key)
    columns = [message[start::width] for start in range(width)]
    return "".join(columns[key.index(number)] for number in range(1, width + 1))


def generate(rng, difficulty):
    width = 3 + (difficulty - 1) // 2
    key = list(range(1, width + 1))
    while key == sorted(key):
        rng.shuffle(key)
    message = "".join(rng.sample(WORDS, 2 + difficulty))
    return {"key": key, "message": message, "cipher": encipher(message, key)}


def observe(instance):
    key = " ".join(map(str, instance["key"]))
    return (
        "A message without spaces was written row by row into a table with "
        f"{len(instance['key'])} columns (the last row may be short). The columns carry the numbers {key}. "
        "Then the columns were read from top to bottom, column number 1 first, then number 2 and so on.\n"
        f"The result is: {instance['cipher']}\n"
        "Answer with the original message, lower-case letters without spaces."
    )


def canonical(text):
    return sorted(letter for letter in text.lower() if letter.isalpha())


def verify(instance, answer):
    if len(answer) > 4 * len(instance["message"]) + 50:
        return False
    return canonical(answer) == canonical(instance["message"])


def reference_answer(instance):
    return instance["message"]
