"""Sort made-up words by a custom alphabet."""
import string


def _fresh_word(rng, length, _used=set()):
    """A new word; words are never used twice, so that instances do not overlap."""
    while True:
        word = "".join(rng.choice("abcdefghij") for _ in range(length))
        if word not in _used:
            _used.add(word)
            return word


def generate(rng, difficulty):
    alphabet = list("abcdefghij")
    rng.shuffle(alphabet)
    words = [_fresh_word(rng, 5 + difficulty // 5) for _ in range(4 + difficulty)]
    return {"alphabet": "".join(alphabet), "words": words}


def ordered(instance):
    rank = {c: i for i, c in enumerate(instance["alphabet"])}
    return sorted(instance["words"], key=lambda w: [rank[c] for c in w])


def observe(instance):
    return (f"In a foreign alphabet the letters come in this order: {' '.join(instance['alphabet'])}. Sort these words "
            f"by it: {' '.join(instance['words'])}\nAnswer with the sorted words, separated by blanks.")


def reference_answer(instance):
    return " ".join(ordered(instance))


def verify(instance, answer):
    return answer[:2000].split() == ordered(instance)
