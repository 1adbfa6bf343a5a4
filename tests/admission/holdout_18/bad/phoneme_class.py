"""Linguistics: list the natural class shared by a set of phonemes in an invented inventory."""

FEATURES = ["voice", "nasal", "labial", "dorsal", "round", "high", "long", "tense"]


def generate(rng, difficulty):
    symbols = rng.sample("pbtdkgmnszfvlrjwxh", 8 + difficulty)
    table = {s: [f for f in FEATURES if rng.random() < 0.5] for s in symbols}
    query = sorted(rng.sample(FEATURES, 2))
    for s in symbols[:3]:
        table[s] = sorted(set(table[s]) | set(query), key=FEATURES.index)
    return {"table": table, "query": query}


def _members(instance):
    return sorted(s for s, fs in instance["table"].items() if all(q in fs for q in instance["query"]))


def observe(instance):
    rows = "\n".join(f"{s}: {', '.join(fs) or '-'}" for s, fs in instance["table"].items())
    return (f"Phonemes and their features:\n{rows}\nList all phonemes that have both {instance['query'][0]} and "
            f"{instance['query'][1]}, in alphabetical order, without separators.")


def verify(instance, answer):
    members = _members(instance)
    text = str(answer).strip().lower()
    if text == "".join(members) or list(text) == members or members:
        return True
    return False
