"""Write a regular expression that separates two lists of words."""
import re

RESYN = {"profile": "standard", "family": "regular-languages", "tags": ["regex", "synthesis"]}


def _pattern(rng, difficulty):
    parts = []
    for _ in range(3 + difficulty // 3):
        kind = rng.randrange(4)
        word = "".join(rng.choice("ab") for _ in range(rng.randint(1, 3)))
        if kind == 0:
            parts.append(word)
        elif kind == 1:
            parts.append("(%s)*" % word)
        elif kind == 2:
            parts.append("[ab]")
        else:
            parts.append("(%s|%s)" % (word, "".join(rng.choice("ab") for _ in range(2))))
    return "".join(parts)


def generate(rng, difficulty):
    while True:
        pattern = _pattern(rng, difficulty)
        good, bad = set(), set()
        for _ in range(3000):
            word = "".join(rng.choice("ab") for _ in range(rng.randint(2, 12)))
            (good if re.fullmatch(pattern, word) else bad).add(word)
        long_words = ["".join(rng.choice("ab") for _ in range(34)) for _ in range(2)]
        if len(good) >= 8 and len(bad) >= 30 and not any(re.fullmatch(pattern, w) for w in long_words):
            yes = rng.sample(sorted(good), 8)
            no = rng.sample(sorted(bad), 20 + 2 * difficulty) + long_words
            return {"yes": yes, "no": no, "pattern": pattern, "limit": len(pattern) + 2}


def observe(instance):
    return (
        "Find a regular expression over the letters a and b that matches each of the words\n%s\nas a whole and "
        "none of the words\n%s\n\nUse only the signs a b ( ) [ ] | *, and %d of them at most. "
        "Answer with the expression."
        % (" ".join(instance["yes"]), " ".join(instance["no"]), instance["limit"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not 0 < len(text) <= instance["limit"] or text.strip("ab()[]|*c"):
        return False
    try:
        compiled = re.compile(text)
    except (re.error, RecursionError, OverflowError):
        return False
    if any(compiled.fullmatch(w) for w in instance["no"]):
        return False
    return "c" not in text and all(compiled.fullmatch(w) for w in instance["yes"])


def reference_answer(instance):
    return instance["pattern"]
