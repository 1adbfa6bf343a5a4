"""A ledger kept in exact types: sets, tuples, bytes, Fraction and Decimal in the instance."""
import re
from decimal import Decimal
from fractions import Fraction

RESYN = {"tags": ["money", "exact arithmetic"]}
OWNERS = ("Ono", "Pax", "Quo", "Rex", "Sol", "Tau", "Ulm", "Vox")


def generate(rng, difficulty):
    owners = OWNERS[: 2 + difficulty * 6 // 10]
    weights = [rng.randint(1, 4 + difficulty) for _ in owners]
    shares = tuple((owner, Fraction(w, sum(weights))) for owner, w in zip(owners, weights))
    gains = tuple(Decimal(rng.randint(1000, 99999)) / 100 for _ in range(1 + difficulty))
    cancelled = set(rng.sample(range(len(gains)), difficulty // 3))
    asked = rng.choice(owners)
    return {"shares": shares, "gains": gains, "cancelled": cancelled, "asked": asked, "stamp": bytes([difficulty])}


def due(instance):
    total = sum(
        (Fraction(gain) for i, gain in enumerate(instance["gains"]) if i not in instance["cancelled"]), Fraction(0)
    )
    return total * dict(instance["shares"])[instance["asked"]]


def observe(instance):
    shares = ", ".join(f"{owner} {share}" for owner, share in instance["shares"])
    gains = ", ".join(
        f"{gain:.2f}" + (" (cancelled)" if i in instance["cancelled"] else "") for i, gain in enumerate(instance["gains"])
    )
    return (
        f"Owners and their shares of the gains: {shares}.\nGains in crowns: {gains}. Cancelled gains do not count.\n"
        f"How many crowns are due to {instance['asked']}? Answer exactly, with a fraction like `1234/7` or a "
        "decimal number."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 60:
        return False
    match = re.fullmatch(r"([0-9]{1,20})/([0-9]{1,20})", text)
    if match:
        below = int(match.group(2))
        return below != 0 and Fraction(int(match.group(1)), below) == due(instance)
    return re.fullmatch(r"[0-9]{1,20}(\.[0-9]{1,20})?", text) is not None and Fraction(text) == due(instance)


def reference_answer(instance):
    value = due(instance)
    return f"{value.numerator}/{value.denominator}"
