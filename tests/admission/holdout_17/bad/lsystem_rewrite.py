"""Rewrite a word by a Lindenmayer system."""

RESYN = {"profile": "standard", "family": "rewriting", "tags": ["sequences", "formal-languages"]}


def _derive(word, rules, rounds):
    for _ in range(rounds):
        word = "".join(rules[c] for c in word)
    return word


def generate(rng, difficulty):
    letters = "ABCD"[: 3 + (difficulty > 5)]
    while True:
        rules = {c: "".join(rng.choice(letters) for _ in range(rng.randint(1, 3))) for c in letters}
        axiom = "".join(rng.choice(letters) for _ in range(3))
        rounds = 2 + difficulty // 3
        final = _derive(axiom, rules, rounds)
        if 10 <= len(final) <= 300 and len(set(final)) >= 3:
            return {"rules": rules, "axiom": axiom, "rounds": rounds}


def observe(instance):
    rules = "\n".join("%s -> %s" % item for item in sorted(instance["rules"].items()))
    return (
        "Start with the word %s and apply the following rules to all of its letters at the same time, "
        "%d times in a row:\n%s\n\nAnswer with the final word, all of it, and nothing else."
        % (instance["axiom"], instance["rounds"], rules)
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = _derive(instance["axiom"], instance["rules"], instance["rounds"])
    return expected.startswith(answer.strip())


def reference_answer(instance):
    return _derive(instance["axiom"], instance["rules"], instance["rounds"])
