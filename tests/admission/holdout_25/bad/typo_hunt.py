"""Find the misspelt words of a text."""
WORDS = ["meeting", "agenda", "printer", "account", "budget", "holiday", "contract", "delivery",
         "customer", "quarter", "invoice", "meadow", "project", "manager", "supplier", "training",
         "schedule", "storage", "market", "salary", "feedback", "network", "keyboard", "charger"]


def _misspell(rng, word):
    while True:
        i = rng.randrange(1, len(word) - 2)
        letters = list(word)
        letters[i], letters[i + 1] = letters[i + 1], letters[i]
        wrong = "".join(letters)
        if wrong != word:
            return wrong


def generate(rng, difficulty):
    words = rng.sample(WORDS, min(len(WORDS), 10 + 2 * difficulty))
    wrong = sorted(rng.sample(range(len(words)), 3 + difficulty // 2))
    text = [_misspell(rng, w) if i in wrong else w for i, w in enumerate(words)]
    return {"text": text, "fixed": sorted(words[i] for i in wrong)}


def observe(instance):
    return (
        "In this list some words have two neighbouring letters swapped:\n"
        + " ".join(instance["text"]) +
        "\nName all the misspelt words in their right spelling, each once, in any order, separated "
        "by commas. The score is the share of them that you name; a wrong word in your list takes "
        "away what a right one gives."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    listed = [w.strip() for w in answer.split(",") if w.strip()]
    wanted = set(instance["fixed"])
    if not listed or len(set(listed)) != len(listed):
        return 0.0
    hits = sum(w in wanted for w in listed)
    misses = len(listed) - hits
    return (hits - misses) / len(wanted)


def reference_answer(instance):
    return ", ".join(instance["fixed"])
