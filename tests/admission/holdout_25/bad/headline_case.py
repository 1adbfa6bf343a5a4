"""Text editing: move words and set the capitals of a headline."""
WORDS = ["garden", "council", "opens", "river", "market", "after", "storm", "new", "bridge", "school",
         "wins", "prize", "local", "baker", "finds", "old", "coin", "train", "delay", "ends",
         "museum", "shows", "rare", "map", "mayor", "plants", "trees"]


def generate(rng, difficulty):
    words = rng.sample(WORDS, 5 + difficulty)
    moves = []
    for _ in range(1 + difficulty // 2):
        a, b = rng.sample(range(1, len(words) + 1), 2)
        moves.append([a, b])
    upper = sorted(rng.sample(words, 2 + difficulty // 3))
    return {"words": words, "moves": moves, "upper": upper}


def _edit(instance):
    words = list(instance["words"])
    for a, b in instance["moves"]:
        words[a - 1], words[b - 1] = words[b - 1], words[a - 1]
    return " ".join(w.upper() if w in instance["upper"] else w.capitalize() for w in words)


def observe(instance):
    steps = "\n".join(f"- swap word {a} and word {b}" for a, b in instance["moves"])
    return (
        f"Headline: {' '.join(instance['words'])}\n"
        f"Do these edits one after the other (positions count from 1):\n{steps}\n"
        f"- then write the words {', '.join(instance['upper'])} in capitals throughout\n"
        "- and give every other word a capital first letter, the rest in lower case.\n"
        "Capitals count. Answer with the edited headline only, single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.strip().lower() == _edit(instance).lower()


def reference_answer(instance):
    return _edit(instance)
