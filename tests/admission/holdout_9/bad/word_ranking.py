"""Rank the words of a text by how often they occur."""
RESYN = {"tags": ["text", "counting"], "description": "Word frequencies"}
VOCABULARY = "stone cloud bread tiger piano olive wheel paper flame grass honey night ocean train smoke tower".split()


def generate(rng, difficulty):
    pool = rng.sample(VOCABULARY, 5 + difficulty)
    return {"text": [rng.choice(pool) for _ in range(12 + 6 * difficulty)]}


def ranking(words):
    return sorted(set(words), key=lambda w: -words.count(w))


def observe(instance):
    return (f"Text: {' '.join(instance['text'])}\nRank all different words of the text by how often they occur, most frequent first. "
            "Answer with the words separated by commas, each word once.")


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    given = [w.strip().lower() for w in answer.split(",")]
    return given == ranking(instance["text"])


def reference_answer(instance):
    return ", ".join(ranking(instance["text"]))
