"""Convert fuel use between unit systems."""
import math

RESYN = {"profile": "standard", "family": "fuel_units", "tags": ["units"]}


def generate(rng, difficulty):
    return {"trips": [(rng.randint(50, 900), rng.randint(30, 600) / 10) for _ in range(2 + difficulty)]}


def _solve(instance):
    miles = sum(m for m, _ in instance["trips"])
    gallons = sum(g for _, g in instance["trips"])
    return 100 * gallons * 3.785411784 / (miles * 1.609344)


def observe(instance):
    trips = "; ".join(f"{m} miles with {g} gallons" for m, g in instance["trips"])
    return (f"Trips: {trips}. With 1 gallon = 3.785411784 l and 1 mile = 1.609344 km, give the use over all trips in litres per 100 km "
            "with four decimals (an error up to 0.0001 is allowed). Reply with the number.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    try:
        value = float(answer)
    except ValueError:
        return False
    return math.isfinite(value) and abs(value - _solve(instance)) <= 0.0001


def reference_answer(instance):
    return f"{_solve(instance):.4f}"
