"""Postage of parcels."""
from dataclasses import dataclass

RESYN = {"profile": "standard", "family": "shop", "tags": ["table"]}


@dataclass(frozen=True)
class Parcel:
    grams: int
    zone: int
    express: bool


def generate(rng, difficulty):
    parcels = [
        Parcel(rng.randint(100, 9000), rng.randint(1, 5), rng.random() < 0.3)
        for _ in range(2 + 2 * difficulty)
    ]
    return {"parcels": parcels, "base": rng.randint(120, 300), "step": rng.randint(15, 60)}


def _price(instance, parcel):
    price = instance["base"] * parcel.zone + instance["step"] * -(-parcel.grams // 500)
    return price * 2 if parcel.express else price


def _total(instance):
    return sum(_price(instance, parcel) for parcel in instance["parcels"])


def observe(instance):
    rows = "\n".join(
        f"{p.grams} g to zone {p.zone}{', express' if p.express else ''}" for p in instance["parcels"]
    )
    return (
        f"A parcel costs {instance['base']} cents times its zone and {instance['step']} cents for "
        f"each started 500 g; express doubles the price.\n{rows}\n\nWhat do all parcels cost, in "
        "cents? Answer with the number."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_total(instance))


def reference_answer(instance):
    return str(_total(instance))
