"""Most frequent group of three letters in a text."""

RESYN = {"description": "Frequent triples", "tags": ["strings", "counting"]}


def triples(text):
    return [text[start:start + 3] for start in range(len(text) - 2)]


def most_frequent(text):
    found = triples(text)
    return max(set(found), key=found.count)


def generate(rng, difficulty):
    letters = "abcdefgh"[: 5 + difficulty // 4]
    while True:
        text = "".join(rng.choices(letters, k=30 + 15 * difficulty))
        found = triples(text)
        counts = sorted((found.count(triple) for triple in sorted(set(found))), reverse=True)
        if counts[0] >= 3:
            return {"text": text}


def observe(instance):
    text = instance["text"]
    lines = " ".join(text[start:start + 10] for start in range(0, len(text), 10))
    return (
        f"A text without spaces, shown in groups of ten letters that belong together:\n{lines}\n"
        "Which three consecutive letters occur most often in the text (occurrences may overlap and may cross the groups)? If "
        "several are equally frequent, any of them is right. Answer with the three letters."
    )


def verify(instance, answer):
    text = answer.strip().lower()
    if len(text) != 3:
        return False
    return text == most_frequent(instance["text"])


def reference_answer(instance):
    return most_frequent(instance["text"])
