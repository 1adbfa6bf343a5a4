"""Count words by their first letter."""

import json

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    return ["".join(rng.choices("abcdef", k=3)) for _ in range(4 + 3 * difficulty)]


def _counts(instance):
    return {
        letter: sum(word[0] == letter for word in instance)
        for letter in sorted({w[0] for w in instance})
    }


def observe(instance):
    return f'How many of these words begin with each letter? {" ".join(instance)}\nAnswer with a JSON object such as {{"x": 3}}, without letters that begin no word.'


def verify(instance, answer):
    try:
        value = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(value, dict)
        and value == _counts(instance)
        and all(type(n) is int for n in value.values())
    )


def reference_answer(instance):
    return json.dumps(_counts(instance))
