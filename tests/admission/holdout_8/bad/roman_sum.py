"""Add Roman numerals."""
TABLE = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = ""
    for value, sign in TABLE:
        while n >= value:
            out += sign
            n -= value
    return out


def generate(rng, difficulty):
    difficulty = max(1, min(10, difficulty))
    numbers = [rng.randint(50, 700) for _ in range(4)]
    return {"level": difficulty, "numerals": [to_roman(n) for n in numbers], "sum": sum(numbers)}


def observe(instance):
    return (
        f"[level {instance['level']}] Add these Roman numerals: " + " + ".join(instance["numerals"])
        + "\nAnswer with the sum as a Roman numeral in standard form (IV, not IIII)."
    )


def verify(instance, answer):
    return answer.strip().upper() == to_roman(instance["sum"])


def reference_answer(instance):
    return to_roman(instance["sum"])
