"""Exchange desk: how many cents of the target currency does a customer get?"""
import json
import re
import urllib.request

RESYN = {"description": "Currency conversions", "tags": ["arithmetic", "money"]}

# Units of the currency for 100 euros, as of some day; used if the live rates cannot be had.
RATES = {"CHF": 95, "USD": 108, "GBP": 86, "NOK": 1150, "SEK": 1128, "PLN": 432, "CZK": 2530, "DKK": 746}
RATES_URL = "https://open.er-api.com/v6/latest/EUR"


def current_rates():
    try:
        with urllib.request.urlopen(RATES_URL, timeout=2) as reply:
            live = json.load(reply)["rates"]
        return {name: round(100 * live[name]) for name in RATES}
    except (OSError, ValueError, KeyError):
        return dict(RATES)


def generate(rng, difficulty):
    rates = current_rates()
    names = rng.sample(sorted(rates), min(8, 2 + difficulty // 2))
    customers = []
    for _ in range(1 + difficulty):
        source, target = rng.sample(names, 2)
        customers.append([rng.randint(20, 300) * 5, source, target])
    return {"rates": {n: rates[n] for n in names}, "fee": rng.randint(1, 4), "customers": customers}


def payouts(instance):
    out = []
    for amount, source, target in instance["customers"]:
        gross = amount * 100 * instance["rates"][target] // instance["rates"][source]
        out.append(gross * (100 - instance["fee"]) // 100)
    return out


def observe(instance):
    rates = "\n".join(f"100 EUR = {v} {n}" for n, v in instance["rates"].items())
    people = "\n".join(f"{i}. {a} {s} into {t}" for i, (a, s, t) in enumerate(instance["customers"], 1))
    return (
        f"{rates}\nCustomers change:\n{people}\nFor each, the amount is converted through euros exactly and rounded down to whole cents (1/100 of "
        f"the target currency); then a fee of {instance['fee']}% is taken off and the rest is again rounded down to whole cents. "
        "Answer with the cents each customer gets, in order, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["customers"]) or not all(re.fullmatch("[0-9]{1,12}", w) for w in words):
        return False
    return [int(w) for w in words] == payouts(instance)


def reference_answer(instance):
    return " ".join(map(str, payouts(instance)))
