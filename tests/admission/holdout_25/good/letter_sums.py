"""A letter sum: replace letters by digits so that the addition holds (no stored solution)."""
import re


def _letters(words):
    return sorted(set("".join(words)))


def generate(rng, difficulty):
    while True:
        size = 4 + difficulty // 3
        a = rng.randrange(10 ** (size - 1), 10 ** size)
        b = rng.randrange(10 ** (size - 1), 10 ** size)
        digits = set(str(a) + str(b) + str(a + b))
        if len(digits) < 7:
            continue
        alphabet = rng.sample("ABCDEFGHKLMNPRSTUVWXYZ", 10)
        words = ["".join(alphabet[int(d)] for d in str(n)) for n in (a, b, a + b)]
        return {"words": words}


def observe(instance):
    a, b, c = instance["words"]
    return (
        f"{a} + {b} = {c}\nEvery letter stands for a digit, different letters for different digits, "
        "and no number begins with 0. Find digits for which the sum is right; any solution counts.\n"
        f"Answer with an assignment for each of the letters {', '.join(_letters(instance['words']))}, "
        "like 'Q=1 J=7', separated by spaces, every letter once."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    value = {}
    for part in answer.split():
        if not re.fullmatch(r"[A-Z]=[0-9]", part) or part[0] in value:
            return False
        value[part[0]] = part[2]
    if sorted(value) != _letters(instance["words"]) or len(set(value.values())) != len(value):
        return False
    if any(value[w[0]] == "0" for w in instance["words"]):
        return False
    a, b, c = (int("".join(value[x] for x in w)) for w in instance["words"])
    return a + b == c
