"""Rewrite a word by an L-system."""


def generate(rng, difficulty):
    rules = {ch: "".join(rng.choice("abc") for _ in range(rng.randint(1, 3))) for ch in "abc"}
    rules[rng.choice("abc")] += rng.choice(["ab", "ca", "bc"])
    start = "".join(rng.choice("abc") for _ in range(5 + difficulty))
    return {"rules": rules, "start": start, "rounds": 2 + difficulty // 5}


def _grow(instance):
    word = instance["start"]
    for _ in range(instance["rounds"]):
        word = "".join(instance["rules"][ch] for ch in word)
    return word


def observe(instance):
    rules = ", ".join(f"{a} -> {b}" for a, b in instance["rules"].items())
    return (
        f"In each round every letter of a word is replaced, all at once: {rules}. What becomes of {instance['start']} "
        f"after {instance['rounds']} rounds? Answer with the complete word."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return _grow(instance).startswith(answer.strip())


def reference_answer(instance):
    return _grow(instance)
