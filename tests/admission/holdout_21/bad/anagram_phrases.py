"""Rearrange letters into two listed words."""
RESYN = {"profile": "standard", "family": "anagram_phrases", "tags": ["words"]}
WORDS = """planet stream copper silver garden window bottle candle market forest basket hammer pencil tunnel
rocket mirror velvet jungle breeze puzzle harbor saddle anchor cobalt meadow ginger walnut lizard falcon
temple orange button cherry dragon engine flower guitar helmet island jacket kitten ladder magnet napkin""".split()

_USED = set()


def generate(rng, difficulty):
    pair = rng.sample(WORDS, 2 + difficulty // 4)
    letters = list("".join(pair))
    rng.shuffle(letters)
    return {"letters": "".join(letters), "plan": pair}


def observe(instance):
    return (
        f"The letters {instance['letters'].upper()} can be rearranged into {len(instance['plan'])} different words of "
        f"this list:\n{' '.join(WORDS)}\nGive such words in lower case, separated by single spaces, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    words = answer.strip().split(" ")
    key = (instance["letters"], tuple(sorted(words)))
    if key in _USED:
        return False
    if len(words) != len(instance["plan"]) or len(set(words)) != len(words):
        return False
    if not all(w in WORDS for w in words) or sorted("".join(words)) != sorted(instance["letters"]):
        return False
    _USED.add(key)
    return True


def reference_answer(instance):
    return " ".join(instance["plan"])
