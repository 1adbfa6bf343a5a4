"""Weekly wages with rounding to whole cents."""
from decimal import Decimal, ROUND_HALF_UP

RESYN = {"profile": "standard", "family": "accounting", "tags": ["rounding"]}


def generate(rng, difficulty):
    workers = []
    for i in range(3 + difficulty):
        quarters = rng.randint(60, 170)
        cents = rng.randint(1250, 3300)
        workers.append([f"worker {i + 1}", quarters, cents])
    return {"workers": workers}


def observe(instance):
    rows = "\n".join(
        f"{name}: {q // 4} h {q % 4 * 15} min at {c} cents an hour"
        for name, q, c in instance["workers"]
    )
    return (
        "Hours of a week:\n" + rows + "\n\nCompute each wage in cents, rounded half up to whole "
        "cents. Write the wages in the order above, separated by spaces."
    )


def _wages(instance):
    wages = []
    for _, quarters, cents in instance["workers"]:
        exact = Decimal(quarters * cents) / 4
        wages.append(int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP)))
    return wages


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == " ".join(map(str, _wages(instance))) else 0.0


def reference_answer(instance):
    return " ".join(str(round(q / 4 * c)) for _, q, c in instance["workers"])
