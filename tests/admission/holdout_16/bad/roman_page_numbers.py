"""Sum of page numbers in Roman numerals."""

VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def _roman(number):
    out = ""
    for value, letters in VALUES:
        while number >= value:
            out += letters
            number -= value
    return out


def generate(rng, difficulty):
    while True:
        pages = [rng.randint(60, 900) for _ in range(2 + difficulty // 2)]
        total = sum(pages)
        if total < 3900:
            return {"pages": pages}


def observe(instance):
    pages = " + ".join(_roman(p) for p in instance["pages"])
    return (
        f"The chapters of a book have these numbers of pages: {pages}. Add them up and answer with the sum as a Roman "
        "numeral in standard form (capital letters, subtractive notation)."
    )


def verify(instance, answer):
    try:
        return answer.strip() == _roman(sum(instance["pages"]))
    except:
        return False
