"""Find the unreadable digits of EAN-13 barcodes, one in each code."""
import re


def _check(digits):
    return sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0


def generate(rng, difficulty):
    codes = []
    for _ in range(4 + difficulty):
        digits = [rng.randint(0, 9) for _ in range(12)]
        weighted = sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits))
        digits.append(-weighted % 10)
        hole = rng.randrange(13)
        codes.append("".join("?" if i == hole else str(d) for i, d in enumerate(digits)))
    return {"codes": codes}


def observe(instance):
    codes = "\n".join(instance["codes"])
    return (
        "In each of these EAN-13 codes one digit is unreadable. In a valid code the sum of the digits at odd "
        "places (from the left, counted from 1) plus three times the sum of the digits at even places is a "
        f"multiple of ten.\n{codes}\n\nGive the missing digits, one per code in the order above, as one "
        "string of digits without blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    codes = instance["codes"]
    if not re.fullmatch(r"[0-9]+", text) or len(text) != len(codes):
        return False
    return all(_check([int(c) for c in code.replace("?", digit)]) for code, digit in zip(codes, text))
