"""A cryptarithm: letters stand for digits."""

RESYN = {"tags": ["cryptarithm"]}
LETTERS = "ABCDEFGHIJ"


def encode(number, code):
    return "".join(code[int(d)] for d in str(number))


def generate(rng, difficulty):
    low, high = 10 * 2 ** difficulty, 45 * 2 ** difficulty
    addends = [rng.randint(low, high) for _ in range(2 + difficulty // 4)]
    code = list(LETTERS)
    rng.shuffle(code)
    words = [encode(n, code) for n in addends]
    total = encode(sum(addends), code)
    used = sorted(set("".join(words) + total))
    if len(used) < 4:
        return generate(rng, difficulty)
    return {"words": words, "total": total, "letters": used,
            "solution": [code.index(letter) for letter in used]}


def observe(instance):
    return (
        "Different letters stand for different digits and no number begins with 0:\n"
        f"{' + '.join(instance['words'])} = {instance['total']}\n"
        f"Give digits for the letters {' '.join(instance['letters'])}, in this order, separated by spaces. "
        "Any assignment that makes the sum true is right."
    )


def verify(instance, answer):
    if len(answer) > 200:
        return False
    tokens = answer.split()
    if len(tokens) != len(instance["letters"]):
        return False
    if not all(len(token) == 1 and token.isdigit() for token in tokens):
        return False
    digits = [int(token) for token in tokens]
    if len(set(digits)) != len(digits):
        return False
    value = dict(zip(instance["letters"], digits))

    def number(word):
        total = 0
        for letter in word:
            total = 10 * total + value[letter]
        return total

    every = [*instance["words"], instance["total"]]
    if any(value[word[0]] == 0 for word in every):
        return False
    return sum(number(word) for word in instance["words"]) == number(instance["total"])


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
