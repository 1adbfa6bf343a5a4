"""Count the vowels."""

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=20 * difficulty))


def observe(instance):
    return f"How many of these letters are vowels (a, e, i, o, u)?\n{instance}"


def verify(instance, answer):
    return answer.strip() == str(sum(c in "aeiou" for c in instance))


def reference_answer(instance):
    return sum(c in "aeiou" for c in instance)
