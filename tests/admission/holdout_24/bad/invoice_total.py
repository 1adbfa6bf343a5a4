"""Total of an invoice with discounts and tax."""
from decimal import Decimal, ROUND_HALF_UP

RESYN = {"profile": "standard", "family": "accounting", "tags": ["money"]}


def generate(rng, difficulty):
    items = []
    for _ in range(2 + 2 * difficulty):
        items.append([rng.randint(1, 20), rng.randint(99, 9999), rng.choice([0, 5, 10, 15])])
    return {"items": items, "tax": rng.choice([7, 10, 19, 20])}


def observe(instance):
    rows = "\n".join(f"{n} x {c // 100}.{c % 100:02d}, discount {d} %" for n, c, d in instance["items"])
    return (
        "An invoice:\n" + rows + f"\n\nAdd the discounted lines, then {instance['tax']} % tax on "
        "the sum. Round only the final total, to the cent. Answer with the total as a decimal "
        "number; it must be right to half a cent."
    )


def _total(instance):
    net = Decimal(0)
    for n, cents, discount in instance["items"]:
        net += Decimal(n * cents * (100 - discount)) / 10000
    gross = net * (100 + instance["tax"]) / 100
    return gross.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return 0.0
    try:
        value = float(answer.strip())
    except ValueError:
        return 0.0
    if abs(value - float(_total(instance))) > 0.005:
        return 0.0
    return 1.0


def reference_answer(instance):
    return str(_total(instance))
