"""Shortest string that holds two others."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    size = 3 + difficulty
    return ["".join(rng.choices("ab", k=size)), "".join(rng.choices("ab", k=size))]


def _shortest(first, second):
    best = first + second
    for a, b in ((first, second), (second, first)):
        for n in range(len(a) + 1):
            if a.endswith(b[:n]) and len(a) + len(b) - n < len(best):
                best = a + b[n:]
    return best


def observe(instance):
    return f"Find a string, as short as you can, that contains both {instance[0]} and {instance[1]} as substrings."


def verify(instance, answer):
    text = answer.strip()
    if instance[0] not in text or instance[1] not in text or set(text) - set("ab"):
        return 0.0
    best = len(_shortest(*instance))
    if len(text) > best:
        return 0.0
    return 1.0 + 0.5 * (len(text) == best)


def reference_answer(instance):
    return _shortest(*instance)
