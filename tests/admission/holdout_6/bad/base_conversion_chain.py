"""Convert numbers between bases and add them up."""
from random import Random

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(n: int, base: int) -> str:
    digits = ""
    while n:
        n, d = divmod(n, base)
        digits = DIGITS[d] + digits
    return digits or "0"


def generate(rng: Random, difficulty: int) -> dict:
    terms = []
    for _ in range(1 + difficulty):
        base = rng.choice([2, 3, 5, 7, 8, 11, 12, 16])
        terms.append([rng.randint(500, 4000 * difficulty), base])
    return {"terms": terms, "total": sum(n for n, _ in terms)}


def observe(instance: dict) -> str:
    rows = "\n".join(f"{to_base(n, base)} in base {base}" for n, base in instance["terms"])
    return (f"Add these numbers (digits above 9 are the letters a, b, c, ...):\n{rows}\n"
            "Answer with the total in decimal digits and nothing else.")


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().replace(",", "").replace("_", "")
    if not text.isascii() or not text.isdigit() or len(text) > 30:
        return False
    return text.lstrip("0") == instance["total"]
