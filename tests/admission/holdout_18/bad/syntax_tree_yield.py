"""Linguistics: read the words off a bracketed syntax tree with movement."""

NOUNS = ["linguist", "parrot", "sailor", "teacher", "robot", "violin", "garden", "letter"]
VERBS = ["admired", "described", "followed", "ignored", "painted"]
ADJ = ["old", "silent", "purple", "clever", "tiny", "famous", "broken"]


def generate(rng, difficulty):
    nouns = rng.sample(NOUNS, 2 + difficulty // 3)
    subject = ["the"] + rng.sample(ADJ, 2) + [nouns[0]]
    tree = []
    for noun in nouns[1:]:
        tree.append([rng.choice(VERBS), "a"] + rng.sample(ADJ, rng.randint(1, 2 + difficulty // 4)) + [noun])
    return {"subject": subject, "phrases": tree, "flip": [rng.random() < 0.6 for _ in tree]}


def _words(instance):
    out = list(instance["subject"])
    for phrase, flip in zip(instance["phrases"], instance["flip"]):
        out += phrase[1:] + phrase[:1] if flip else phrase
    return out


def observe(instance):
    text = "[S " + " ".join(instance["subject"])
    for phrase, flip in zip(instance["phrases"], instance["flip"]):
        text += (" [VP* " if flip else " [VP ") + " ".join(phrase)
    text += "]" * (1 + len(instance["phrases"]))
    return (f"{text}\nIn a phrase marked VP* the verb (its first word) moves behind the last word of its own phrase (nested "
            "phrases not counted). Read the tree from left to right after all movements and write the words in exactly "
            "this order, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    return sorted(answer.split()) == sorted(_words(instance))


def reference_answer(instance):
    return " ".join(_words(instance))
