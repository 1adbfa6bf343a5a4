"""Words: the commonest word of each verse."""
RESYN = {"profile": "standard", "family": "sermon_words", "tags": ["words", "counting"]}
WORDS = ["stone", "river", "bread", "light", "shadow", "garden", "mountain", "vessel", "harvest", "lamp", "shepherd", "gate"]


def generate(rng, difficulty):
    verses = []
    for _ in range(4 + difficulty // 2):
        pool = rng.sample(WORDS, 6)
        verses.append([rng.choice(pool) for _ in range(10 + 2 * difficulty)])
    return {"verses": verses}


def _commonest(verse):
    return max(set(verse), key=verse.count)


def observe(instance):
    verses = "\n".join(f"{i}. {' '.join(v)}" for i, v in enumerate(instance["verses"], 1))
    return (
        f"Verses:\n{verses}\nWhich word comes most often in each verse? Answer with one word for each verse, in order, "
        "separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = [p.strip().lower() for p in answer.split(",")]
    return given == [_commonest(v) for v in instance["verses"]]


def reference_answer(instance):
    return ", ".join(_commonest(v) for v in instance["verses"])
