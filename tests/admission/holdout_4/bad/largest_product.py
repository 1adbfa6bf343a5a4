"""Multiple choice: which of the listed products is the largest?"""

from dataclasses import dataclass

RESYN = {"description": "Compare products", "tags": ["arithmetic", "multiple choice"]}

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(order=True)
class Product:
    value: int
    text: str


def random_product(rng, digits):
    low, high = 10 ** (digits - 1), 10**digits - 1
    a, b = rng.randint(low, high), rng.randint(low, high)
    return Product(a * b, f"{a} x {b}")


def generate(rng, difficulty):
    digits = 2 + difficulty // 3
    products = {}
    while len(products) < 10 + difficulty:
        product = random_product(rng, digits)
        products[product.value] = product
    options = list(products.values())
    # Put near values next to each other, so that a rough estimate is not enough.
    options.sort(reverse=True)
    best = max(range(len(options)), key=lambda index: options[index].value)
    return {"options": [option.text for option in options], "best": LETTERS[best]}


def observe(instance):
    options = "\n".join(f"{letter}) {text}" for letter, text in zip(LETTERS, instance["options"]))
    return f"Which of these products has the largest value?\n{options}\nAnswer with the letter alone."


def verify(instance, answer):
    letter = answer.strip().rstrip(".)").lstrip("(").upper()
    return len(letter) == 1 and letter == instance["best"]


def reference_answer(instance):
    return instance["best"]
