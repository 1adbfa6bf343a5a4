"""Apply replacement rules one after another to a signal."""

RESYN = {"description": "ordered rewriting", "tags": ["strings"]}


def apply(text, rules, order):
    for old in order:
        text = text.replace(old, rules[old])
    return text


def generate(rng, difficulty):
    letters = "abcdefgh"[: 4 + difficulty // 2] if difficulty < 9 else "abcdefgh"
    olds = rng.sample(letters, len(letters) - 1)
    rules = []
    for i, old in enumerate(olds):
        # Usually leads on to the letter of another rule.
        new = rng.choice([x for x in letters if x != old])
        rules.append([old, new + rng.choice(["", "x", "y"])])
    text = "".join(rng.choice(letters) for _ in range(6 + 2 * difficulty))
    return {"rules": rules, "text": text, "result": apply(text, dict(rules), olds)}


def observe(instance):
    rules = "\n".join(f"{i}. replace every {old} by {new}" for i, (old, new) in enumerate(instance["rules"], 1))
    return (
        f"Start with the signal {instance['text']} and apply these rules once each, in this order; each rule "
        f"changes all places at the same time, and later rules see the result of earlier ones:\n{rules}\n"
        "Answer with the resulting signal."
    )


def verify(instance, answer):
    given = answer.strip() if len(answer) < 5000 else ""
    rules = {old: new for old, new in instance["rules"]}
    expected = apply(instance["text"], rules, set(rules))
    return given == expected


def reference_answer(instance):
    return instance["result"]
