"""Cryptarithms with several solutions allowed."""
import re


def generate(rng, difficulty):
    digits = list(range(10))
    letters = rng.sample("ABCDEFGHJKLMNPRSTUWY", 10)
    while True:
        rng.shuffle(digits)
        code = dict(zip(digits, letters))
        count = 2 + difficulty // 5
        addends = [rng.randrange(10 ** (2 + difficulty // 3), 10 ** (3 + difficulty // 3)) for _ in range(count)]
        words = ["".join(code[int(d)] for d in str(n)) for n in [*addends, sum(addends)]]
        used = sorted(set("".join(words)))
        if len(used) >= 6:
            value = {c: d for d, c in code.items()}
            return {"words": words, "letters": used, "key": {c: value[c] for c in used}}


def observe(instance):
    *addends, total = instance["words"]
    return (f"Every letter stands for a digit, different letters for different digits, and no number begins with 0:\n"
            f"{' + '.join(addends)} = {total}\nAnswer with a digit for each letter, like `A=3, B=7`, in any order. If there "
            "are several solutions, any of them is right.")


def reference_answer(instance):
    return ", ".join(f"{c}={d}" for c, d in instance["key"].items())


def verify(instance, answer):
    key = {}
    for item in re.split(r"[,\s]+", answer[:500].strip()):
        m = re.fullmatch(r"([A-Z])=([0-9])", item)
        if not m or m[1] in key:
            return False
        key[m[1]] = m[2]
    if sorted(key) != instance["letters"] or len(set(key.values())) != len(key):
        return False
    numbers = ["".join(key[c] for c in word) for word in instance["words"]]
    return not any(n.startswith("0") for n in numbers) and sum(map(int, numbers[:-1])) == int(numbers[-1])
