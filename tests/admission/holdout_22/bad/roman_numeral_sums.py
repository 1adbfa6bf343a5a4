"""Add Roman numerals."""

VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    out = ""
    for value, text in VALUES:
        while n >= value:
            out += text
            n -= value
    return out


def generate(rng, difficulty):
    count = 2 + difficulty // 3
    while True:
        numbers = [rng.randint(100, 600 + 60 * difficulty) for _ in range(count)]
        if sum(numbers) < 4000:
            return {"numbers": numbers, "answer": roman(sum(numbers))}


def observe(instance):
    terms = " + ".join(roman(n) for n in instance["numbers"])
    return (f"Compute {terms} and write the sum as a Roman numeral in standard subtractive notation, in capital letters.\n\n"
            f"Output format: just the numeral, for example:\n{instance['answer']}")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["answer"]


def reference_answer(instance):
    return instance["answer"]
