"""Add and subtract Roman numerals in a merchant's ledger; the balance is asked in Arabic digits."""

from random import Random

RESYN = {"description": "Roman numeral bookkeeping", "tags": ["numerals", "arithmetic"]}

VALUES = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
GOODS = ["oil", "wine", "wool", "salt", "grain", "honey", "timber", "marble", "fish", "glass"]


def to_roman(number: int) -> str:
    result = ""
    for value, symbol in VALUES:
        while number >= value:
            result += symbol
            number -= value
    return result


def from_roman(text: str) -> int:
    total = 0
    for value, symbol in VALUES:
        while text.startswith(symbol):
            total += value
            text = text[len(symbol):]
    return total


def generate(rng: Random, difficulty: int) -> dict:
    entries = []
    running = 0
    for _ in range(2 + difficulty):
        amount = rng.randint(20, 90 + 150 * difficulty)
        sale = running < amount or rng.random() < 0.6
        running += amount if sale else -amount
        entries.append(
            {
                "goods": rng.choice(GOODS),
                "amount": to_roman(amount),
                "kind": "sold" if sale else "bought",
            }
        )
    return {"entries": entries}


def observe(instance: dict) -> str:
    lines = "\n".join(
        f"  {entry['kind']} {entry['goods']} for {entry['amount']} denarii"
        for entry in instance["entries"]
    )
    return (
        "The ledger of a Roman merchant reads:\n"
        f"{lines}\n"
        "His purse was empty in the beginning. Every sale adds to the purse and every purchase "
        "takes away from it. How many denarii are in the purse at the end?\n"
        "Answer with one number in Arabic digits, for example `MMXIV` would be written `2014`."
    )


def _balance(instance: dict) -> int:
    purse = 0
    for entry in instance["entries"]:
        amount = from_roman(entry["amount"])
        purse += amount if entry["kind"] == "sold" else -amount
    return purse


def _clean(answer: str) -> str:
    """The digits of the answer, without leading zeros; empty if it is no number."""
    text = answer.strip().strip("`.").replace(",", "")
    if not text or len(text) > 12 or any(c not in "0123456789" for c in text):
        return ""
    return text.lstrip("0") or "0"


def verify(instance: dict, answer: str) -> bool:
    cleaned = _clean(answer)
    if not cleaned:
        return False
    return cleaned == _balance(instance)
