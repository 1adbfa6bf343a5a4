"""Write a fraction as a sum of distinct unit fractions."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["fractions"]}


def generate(rng, difficulty):
    top = 30 + 12 * difficulty
    while True:
        b = rng.randint(17, top)
        a = rng.randint(4, b - 1)
        f = Fraction(a, b)
        if f.numerator >= 4:
            return {"a": f.numerator, "b": f.denominator}


def observe(instance):
    return (
        f"Write {instance['a']}/{instance['b']} as a sum of different unit fractions 1/d, with at most 12 "
        "of them and each d at least 2 and of at most 400 digits. Answer with the denominators only, in increasing order and "
        "separated by single blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 6000:
        return False
    parts = answer.strip().split(" ")
    if len(parts) > 12 or not all(re.fullmatch(r"[1-9][0-9]{0,399}", p) for p in parts):
        return False
    numbers = [int(p) for p in parts]
    if numbers[0] < 2 or any(x >= y for x, y in zip(numbers, numbers[1:])):
        return False
    return sum(Fraction(1, d) for d in numbers) == Fraction(instance["a"], instance["b"])


def reference_answer(instance):
    rest = Fraction(instance["a"], instance["b"])
    out = []
    while rest:
        d = -(-rest.denominator // rest.numerator)
        out.append(d)
        rest -= Fraction(1, d)
    return " ".join(map(str, out))
