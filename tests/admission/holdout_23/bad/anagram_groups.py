"""Group words by their sorted letters after a shift."""

RESYN = {"profile": "standard", "family": "grouping", "tags": ["language", "data"]}

FAMILIES = [["listen", "silent", "enlist"], ["stare", "tears", "rates"], ["night", "thing"], ["angel", "glean"],
            ["below", "elbow"], ["cider", "cried"], ["dusty", "study"], ["inch", "chin"], ["brag", "grab"]]


def generate(rng, difficulty):
    families = rng.sample(FAMILIES, 4 + (2 * difficulty + 1) // 3)
    words = [w for family in families for w in family]
    rng.shuffle(words)
    return {"words": words}


def _groups(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return sorted(sorted(g) for g in groups.values())


def observe(instance):
    return ("Put words that are anagrams of each other into groups: " + ", ".join(instance["words"]) +
            "\nWrite one group per line, words of a group in alphabetical order and separated by spaces, groups "
            "ordered by their first word.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return [line.split() for line in answer.strip().splitlines()] == _groups(instance["words"])


def reference_answer(instance):
    return "\n".join(" ".join(g) for g in _groups(instance["words"]))
