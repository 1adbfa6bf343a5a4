"""Molar mass of a made-up compound with nested groups."""
import re
from decimal import Decimal

MASS = {k: Decimal(v) for k, v in {
    "H": "1.008", "C": "12.011", "N": "14.007", "O": "15.999", "Na": "22.990", "P": "30.974", "S": "32.06",
    "Cl": "35.45", "K": "39.098", "Ca": "40.078", "Fe": "55.845", "Cu": "63.546"}.items()}


def generate(rng, difficulty):
    parts = [[rng.choice(list(MASS)), rng.randint(1, 9), 1] for _ in range(2 + difficulty)]
    for part in parts[2:]:
        part[2] = rng.choice([1, 2, 3, 4])
    return {"parts": parts, "water": rng.randint(0, difficulty)}


def formula(instance):
    text = ""
    for symbol, count, times in instance["parts"]:
        inner = symbol + (str(count) if count > 1 else "")
        text += f"({inner}){times}" if times > 1 else inner
    return text + (f" . {instance['water']} H2O" if instance["water"] else "")


def mass(instance):
    total = sum(MASS[s] * count * times for s, count, times in instance["parts"])
    return total + instance["water"] * (2 * MASS["H"] + MASS["O"])


def observe(instance):
    table = ", ".join(f"{s} {m}" for s, m in MASS.items())
    return (
        f"Atomic masses: {table}.\nWhat is the molar mass of the (fictional) compound {formula(instance)} in g/mol? "
        "Answer with a decimal number; an error of at most 0.01 is accepted."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,6}(?:\.[0-9]{1,12})?)\s*(?:g/mol)?\s*", answer)
    if match is None or not answer.isascii():
        return False
    return abs(Decimal(match[1]) - mass(instance)) <= Decimal("0.01")


def reference_answer(instance):
    return f"{mass(instance)} g/mol"
