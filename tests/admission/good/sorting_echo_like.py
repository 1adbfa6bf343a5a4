"""Sort words by length and then by the alphabet."""

RESYN = {"tags": ["sorting"]}


def generate(rng, difficulty):
    words = set()
    while len(words) < 4 + 2 * difficulty:
        words.add("".join(rng.choices("abcdefgh", k=rng.randrange(2, 7))))
    ordered = sorted(words)
    rng.shuffle(ordered)
    return ordered


def observe(instance):
    return f"Sort by length, and words of equal length by the alphabet: {' '.join(instance)}"


def verify(instance, answer):
    return answer.split() == sorted(instance, key=lambda word: (len(word), word))


def reference_answer(instance):
    return " ".join(sorted(instance, key=lambda word: (len(word), word)))
