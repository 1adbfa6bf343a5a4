"""Count how often letters occur."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    text = "".join(rng.choices("abcdefgh", k=40 * difficulty))
    return {
        "text": text,
        "letters": rng.sample("abcdefgh", max(1, difficulty // 2)),
        "level": difficulty,
    }


def _counts(instance):
    return " ".join(str(instance["text"].count(letter)) for letter in instance["letters"])


def observe(instance):
    lines = []
    if instance["level"] > 1:
        lines.append(f"Text: {instance['text']}")
        lines.append(f"How often do these letters occur in it: {' '.join(instance['letters'])}?")
        lines.append("Answer with the counts in that order, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    return answer.split() == _counts(instance).split()


def reference_answer(instance):
    return _counts(instance)
