"""The most frequent word of each verse."""

WORDS = ["ash", "bay", "cove", "dune", "elm", "fern", "gale", "hill", "isle", "jade", "kelp", "loam", "moss", "nook", "oak", "pine", "quay", "reed"]


def generate(rng, difficulty):
    verses = []
    for _ in range(3 + difficulty):
        picks = rng.sample(WORDS, 5 + difficulty // 2)
        verse = picks[:3] * 3 + picks[3:] * 2
        rng.shuffle(verse)
        verses.append(verse)
    return {"verses": verses}


def top_word(verse):
    return max(set(verse), key=verse.count)


def observe(instance):
    verses = "\n".join(f"{i}. {' '.join(v)}" for i, v in enumerate(instance["verses"], 1))
    return (
        f"For each verse, give the word that occurs most often in it:\n{verses}\n"
        "Answer with one word per verse, in order, separated by commas."
    )


def verify(instance, answer):
    given = [w.strip().lower() for w in answer[:2000].split(",")]
    return 1.0 if given == [top_word(v) for v in instance["verses"]] else 0.0


def reference_answer(instance):
    return ", ".join(top_word(v) for v in instance["verses"])
