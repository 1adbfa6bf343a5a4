"""Symmetric difference of tag sets."""

RESYN = {"profile": "standard", "family": "tag_sets", "tags": ["sets"]}
TAGS = [a + b for a in ("red", "blue", "grey", "pink") for b in ("fox", "owl", "elk", "bee", "cod", "ant", "hen", "yak")]


def generate(rng, difficulty):
    return {"a": set(rng.sample(TAGS, 9 + difficulty)), "b": set(rng.sample(TAGS, 9 + difficulty))}


def _solve(instance):
    return sorted(instance["a"] ^ instance["b"])


def observe(instance):
    return (f"A: {' '.join(sorted(instance['a']))}\nB: {' '.join(sorted(instance['b']))}\nList the tags that are in exactly one of "
            "A and B, each once, in any order, separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    return got is not None and sorted(got) == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
