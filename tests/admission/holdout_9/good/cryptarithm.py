"""Letters stand for digits in a sum."""
import re

RESYN = {"tags": ["puzzle", "arithmetic"], "description": "Cryptarithm, any solution"}


def generate(rng, difficulty):
    while True:
        terms = [rng.randrange(10 ** (2 + difficulty // 3), 10 ** (3 + difficulty // 3)) for _ in range(2 + difficulty // 4)]
        total = sum(terms)
        digits = sorted(set("".join(map(str, terms + [total]))))
        if len(digits) >= min(10, 6 + difficulty // 3):
            break
    letters = dict(zip(digits, rng.sample("ABCDEFGHJKLMNPRSTUVWXYZ", len(digits))))
    word = lambda n: "".join(letters[d] for d in str(n))
    return {"terms": [word(t) for t in terms], "total": word(total), "key": {v: int(k) for k, v in letters.items()}}


def observe(instance):
    return (f"Each letter stands for a digit, different letters for different digits, and no number begins with 0:\n{' + '.join(instance['terms'])} = {instance['total']}\n"
            "Answer with the digits of all letters, such as `Q=1, O=2`, in any order; upper or lower case does not matter. If there are several solutions, any one is right.")


def verify(instance, answer):
    if len(answer) > 500:
        return False
    pairs = re.split(r"[,;\s]+", re.sub(r"\s*=\s*", "=", answer.strip().upper()))
    key = {}
    for pair in pairs:
        if not re.fullmatch(r"[A-Z]=[0-9]", pair) or pair[0] in key:
            return False
        key[pair[0]] = pair[2]
    words = instance["terms"] + [instance["total"]]
    if set(key) != set("".join(words)) or len(set(key.values())) != len(key):
        return False
    numbers = ["".join(key[ch] for ch in w) for w in words]
    if any(n[0] == "0" for n in numbers):
        return False
    return sum(int(n) for n in numbers[:-1]) == int(numbers[-1])


def reference_answer(instance):
    return ", ".join(f"{letter}={digit}" for letter, digit in sorted(instance["key"].items()))
