"""Rank words of a text by frequency."""

RESYN = {"profile": "standard", "family": "word_frequency", "tags": ["text statistics"]}
POOL = "ant bee cat dog eel fox gnu hen ibis jay kiwi lynx mole newt owl".split()


def generate(rng, difficulty):
    words = rng.sample(POOL, 8 + difficulty // 3)
    counts = rng.sample(range(1, 14 + difficulty), len(words))
    text = [w for w, k in zip(words, counts) for _ in range(k)]
    rng.shuffle(text)
    return {"text": text}


def _solve(instance):
    text = instance["text"]
    return sorted(set(text), key=lambda w: (-text.count(w), w))[:5]


def observe(instance):
    return (" ".join(instance["text"]) + "\nWhich five words are the most frequent? Order them by falling frequency "
            "and reply with them separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    return got is not None and len(got) == 5 and set(got) == set(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
