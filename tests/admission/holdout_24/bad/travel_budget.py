"""Travel costs in several currencies."""
import json
import urllib.request

RESYN = {"profile": "standard", "family": "accounting", "tags": ["currency"]}

FALLBACK = {"CHF": 95, "GBP": 86, "NOK": 1150, "CZK": 2500, "PLN": 430, "SEK": 1130, "DKK": 746}


def _rates():
    try:
        with urllib.request.urlopen("https://rates.example.org/latest.json", timeout=2) as reply:
            data = json.load(reply)
        return {code: int(data["rates"][code] * 100) for code in FALLBACK}
    except (OSError, ValueError, KeyError, TypeError):
        return dict(FALLBACK)


def generate(rng, difficulty):
    rates = _rates()
    codes = sorted(rates)
    costs = [[rng.choice(codes), rng.randint(20, 900)] for _ in range(2 + difficulty)]
    return {"rates": rates, "costs": costs}


def _euro_cents(instance):
    return sum(amount * 10000 // instance["rates"][code] for code, amount in instance["costs"])


def observe(instance):
    rates = "\n".join(
        f"100 euro are {hundred} {code}" for code, hundred in sorted(instance["rates"].items())
    )
    costs = "\n".join(f"{amount} {code}" for code, amount in instance["costs"])
    return (
        f"Rates:\n{rates}\nCosts of a journey:\n{costs}\n\nConvert each cost to euro cents, "
        "rounded down, and add them up. Answer with the number of cents."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_euro_cents(instance))


def reference_answer(instance):
    return str(_euro_cents(instance))
