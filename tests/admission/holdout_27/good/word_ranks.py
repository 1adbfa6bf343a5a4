"""Rank the words of a text."""

RESYN = {"profile": "standard", "family": "word_ranks", "tags": ["text statistics"]}
POOL = "ant bee cat dog eel fox gnu hen ibis jay kiwi lynx mole newt owl".split()


def generate(rng, difficulty):
    words = rng.sample(POOL, 9 + difficulty // 2)
    return {"text": words + [rng.choice(words) for _ in range(20 + 6 * difficulty)]}


def _solve(instance):
    text = instance["text"]
    return [f"{w}:{text.count(w)}" for w in sorted(set(text), key=lambda w: (-text.count(w), w))[:5]]


def observe(instance):
    return (" ".join(instance["text"]) + "\nGive the five most frequent words with their counts, by falling count, equal counts in "
            "alphabetical order, as word:count separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
