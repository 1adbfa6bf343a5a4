"""Find the altered words in a copied list."""
import re

WORDS = """able bank cart door easy farm gate hill iron jump kite lake moon nest oven park quiz rain salt tent
unit vase wind yard zinc bear corn dusk fern goat""".split()


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    original = [rng.choice(WORDS) for _ in range(n)]
    copy = list(original)
    wrong = sorted(rng.sample(range(n), 3 + difficulty // 3))
    for i in wrong:
        k = rng.randrange(4)
        letter = rng.choice([c for c in "abcdefghijklmnopqrstuvwxyz" if c != copy[i][k]])
        copy[i] = copy[i][:k] + letter + copy[i][k + 1:]
    return {"original": original, "copy": copy, "wrong": [i + 1 for i in wrong]}


def observe(instance):
    return ("Original: " + " ".join(instance["original"]) + "\nCopy:     " + " ".join(instance["copy"]) +
            "\nAt which places (the first word is 1) does the copy differ? Answer with the numbers, separated by "
            "commas. Each place found counts, each wrongly named place takes a part of the credit away.")


def reference_answer(instance):
    return ", ".join(map(str, instance["wrong"]))


def verify(instance, answer):
    if len(answer) > 2000 or not re.fullmatch(r"\s*[0-9]{1,3}(\s*,\s*[0-9]{1,3})*\s*", answer):
        return 0.0
    named = {int(x) for x in re.findall(r"[0-9]+", answer)}
    wrong = set(instance["wrong"])
    hits = len(named & wrong)
    false_alarms = len(named - wrong)
    return (hits - false_alarms) / len(wrong)
