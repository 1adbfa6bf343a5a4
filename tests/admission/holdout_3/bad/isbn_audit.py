"""Find the misprinted ISBNs in a shipment list."""
import string

RESYN = {"description": "ISBN-10 check digits", "tags": ["number_theory", "tables"]}


class Isbn:
    def __init__(self, text):
        self.text = text

    @classmethod
    def sound(cls, rng):
        body = [rng.randrange(10) for _ in range(9)]
        check = sum((place + 1) * digit for place, digit in enumerate(body)) % 11
        return cls("".join(map(str, body)) + ("X" if check == 10 else str(check)))

    def misprinted(self, rng):
        while True:
            digits = list(self.text)
            place = rng.randrange(9)
            digits[place] = str(rng.randrange(10))
            other = Isbn("".join(digits))
            if not other.is_sound():
                return other

    def is_sound(self):
        values = [10 if c == "X" else int(c) for c in self.text]
        return sum((10 - place) * value for place, value in enumerate(values)) % 11 == 0


def generate(rng, difficulty):
    count = 6 + 2 * difficulty
    books = [Isbn.sound(rng) for _ in range(count)]
    for place in rng.sample(range(count), count // 3 + rng.randint(0, 2)):
        books[place] = books[place].misprinted(rng)
    return {"list": {string.ascii_uppercase[i]: book.text for i, book in enumerate(books)}}


def _misprints(instance):
    return {label for label, text in instance["list"].items() if not Isbn(text).is_sound()}


def observe(instance):
    rows = "\n".join(f"{label}: {text}" for label, text in instance["list"].items())
    return (
        "An ISBN-10 is sound when ten times its first character plus nine times its second and so on down to one "
        f"times its last (X counts 10) is a multiple of 11. Shipment list:\n{rows}\n"
        "Name all lines whose ISBN is not sound: the letters, separated by spaces, in any order."
    )


def verify(instance, answer):
    letters = answer.replace(",", " ").split()
    if not letters or len(letters) > 26 or len(set(letters)) != len(letters):
        return False
    bad = _misprints(instance)
    return all(letter in bad for letter in letters)


def reference_answer(instance):
    return " ".join(sorted(_misprints(instance)))
