"""Which words occur in both texts?"""

RESYN = {"profile": "standard", "family": "vocabulary_overlap", "tags": ["sets", "text"]}
TEXT = ("river stone cloud ember maple otter tulip anvil comet delta fjord grain hazel ivory jolly koala lemon mango "
        "noble ocean piano quartz raven sugar tiger umber velvet willow yodel zebra")


def generate(rng, difficulty):
    words = list(set(TEXT.split()))
    n = 8 + difficulty
    a = rng.sample(words, n)
    common = rng.sample(a, 4 + difficulty // 2)
    b = common + rng.sample([w for w in words if w not in a], 4)
    rng.shuffle(b)
    return {"a": a, "b": b}


def _solve(instance):
    return sorted(set(instance["a"]) & set(instance["b"]))


def observe(instance):
    return (f"Text A: {' '.join(instance['a'])}\nText B: {' '.join(instance['b'])}\n"
            "List the words that occur in both, alphabetically, separated by commas.")


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
