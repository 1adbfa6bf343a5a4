"""Linguistics: rank morphemes by frequency in a glossed text."""
import collections

MORPHS = ["PL", "SG", "NOM", "ACC", "DAT", "GEN", "PST", "FUT", "PRS", "NEG", "REFL", "PASS", "CAUS", "DIM"]


def generate(rng, difficulty):
    tags = rng.sample(MORPHS, 7 + difficulty * 7 // 10)
    text = []
    counts = list(range(1, len(tags))) + [rng.randint(1, len(tags) - 1)]
    for tag, count in zip(tags, counts):
        text += [tag] * count
    rng.shuffle(text)
    return {"text": text}


def _ranking(instance):
    counts = collections.Counter(instance["text"])
    return sorted(counts, key=lambda tag: (-counts[tag], hash(tag)))


def observe(instance):
    return ("Glosses of a text: " + " ".join(instance["text"])
            + "\nList the different glosses from the most to the least frequent, separated by spaces. Glosses that are "
              "equally frequent may come in any order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.split() == _ranking(instance)


def reference_answer(instance):
    return " ".join(_ranking(instance))
