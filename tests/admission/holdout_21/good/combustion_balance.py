"""Balance the complete combustion of an organic compound."""
import re
from math import gcd

RESYN = {"profile": "standard", "family": "combustion_balance", "tags": ["chemistry"]}


def generate(rng, difficulty):
    atoms = {"C": rng.randint(3, 8 + 3 * difficulty), "H": rng.randint(4, 12 + 4 * difficulty)}
    if difficulty >= 2:
        atoms["N"] = rng.randint(1, 2 + difficulty)
    if difficulty >= 5:
        atoms["S"] = rng.randint(1, difficulty)
    atoms["O"] = rng.randint(1, 6)
    return {"atoms": atoms}


def _products(atoms):
    out = ["CO2", "H2O"]
    if "N" in atoms:
        out.append("N2")
    if "S" in atoms:
        out.append("SO2")
    return out


def _balance(atoms):
    # everything times four, so that halves vanish
    coeff = [4]
    prods = [4 * atoms["C"], 2 * atoms["H"]]
    oxygen = 2 * prods[0] + prods[1]
    if "N" in atoms:
        prods.append(2 * atoms["N"])
    if "S" in atoms:
        prods.append(4 * atoms["S"])
        oxygen += 2 * prods[-1]
    # O atoms: 4*O + 2*x = oxygen
    twice = oxygen - 4 * atoms["O"]
    coeff = [2 * c for c in coeff] + [twice] + [2 * p for p in prods]
    g = 0
    for c in coeff:
        g = gcd(g, c)
    return [c // g for c in coeff]


def observe(instance):
    formula = "".join(f"{e}{n if n > 1 else ''}" for e, n in instance["atoms"].items())
    products = " + ".join(_products(instance["atoms"]))
    return (
        f"Balance the complete combustion\n  {formula} + O2 -> {products}\n"
        "Give the positive integer coefficients in the order in which the substances appear, "
        "separated by single spaces. They need not be the smallest ones: any common multiple "
        "(up to six digits each) counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,6}(?: [0-9]{1,6}){3,6}\s*", answer[:200]):
        return False
    if len(answer) > 200:
        return False
    got = [int(t) for t in answer.split()]
    want = _balance(instance["atoms"])
    if len(got) != len(want) or got[0] < 1:
        return False
    return all(a * want[0] == b * got[0] for a, b in zip(got, want))


def reference_answer(instance):
    return " ".join(map(str, _balance(instance["atoms"])))
