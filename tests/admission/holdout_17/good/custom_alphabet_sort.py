"""Sort words by an invented alphabet."""

RESYN = {"profile": "standard", "family": "sequences", "tags": ["sorting", "strings"]}


def generate(rng, difficulty):
    alphabet = list("abcdefghijklmnopqrstuvwxyz")
    rng.shuffle(alphabet)
    start = "".join(rng.sample(alphabet, 3))
    while True:
        words = set()
        while len(words) < 7 + 2 * difficulty:
            words.add(rng.choice(start) + "".join(rng.choice(alphabet) for _ in range(4)))
        words = sorted(words)
        rng.shuffle(words)
        instance = {"alphabet": "".join(alphabet), "words": words}
        if _sorted(instance) not in (words, sorted(words), sorted(words)[::-1]):
            return instance


def _sorted(instance):
    return sorted(instance["words"], key=lambda w: [instance["alphabet"].index(c) for c in w])


def observe(instance):
    return (
        "The alphabet of a country runs %s.\nPut these words in its alphabetical order: %s\n"
        "Answer with the sorted words, separated by blanks." % (instance["alphabet"], " ".join(instance["words"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return answer.split() == _sorted(instance)


def reference_answer(instance):
    return " ".join(_sorted(instance))
