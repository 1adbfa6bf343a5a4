"""Price of a coupon bond with a changing yield curve."""
import re

RESYN = {"profile": "standard", "family": "finance", "tags": ["bond"]}


def _price(face, coupon, curve):
    price, discount = 0.0, 1.0
    for year, rate in enumerate(curve, 1):
        discount /= 1 + rate / 1000
        price += discount * (face * coupon / 1000 + (face if year == len(curve) else 0))
    return price


def generate(rng, difficulty):
    return {"face": rng.randint(10, 99) * 100, "coupon": rng.randint(10, 90),
            "curve": [rng.randint(5, 120) for _ in range(2 + difficulty)]}


def observe(instance):
    rates = ", ".join(f"year {k}: {r / 10:.1f} %" for k, r in enumerate(instance["curve"], 1))
    return (f"A bond with face value {instance['face']} pays a coupon of {instance['coupon'] / 10:.1f} % at the end of "
            f"each of {len(instance['curve'])} years and the face value at the end of the last year. One-year forward "
            f"rates: {rates}. A payment at the end of year k is discounted with the rates of the years 1 to k.\n"
            "What is the price today? Answer with a number with two decimals, correct to one cent.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,9}\.[0-9]{2}\s*", answer[:40]) or len(answer) > 40:
        return False
    price = _price(instance["face"], instance["coupon"], instance["curve"])
    return abs(float(answer) - price) <= 0.01 * price


def reference_answer(instance):
    return f"{_price(instance['face'], instance['coupon'], instance['curve']):.2f}"
