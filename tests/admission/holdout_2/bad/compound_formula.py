"""Chemistry: formula from the composition, in alphabetical (Hill-like) order."""

RESYN = {"description": "Chemical formulas", "tags": ["chemistry"]}

ELEMENTS = {
    "Co": "cobalt", "C": "carbon", "O": "oxygen", "Cs": "caesium", "S": "sulfur", "Sn": "tin", "N": "nitrogen",
    "No": "nobelium", "Cu": "copper", "H": "hydrogen", "Hf": "hafnium", "F": "fluorine", "Os": "osmium",
    "Si": "silicon", "I": "iodine", "Ni": "nickel", "In": "indium", "P": "phosphorus", "Po": "polonium",
    "Nb": "niobium", "B": "boron", "Bi": "bismuth", "Pb": "lead", "K": "potassium",
}


def generate(rng, difficulty):
    symbols = sorted(rng.sample(sorted(ELEMENTS), 3 + difficulty // 2))
    return {"atoms": [[s, rng.randint(1, 4 + 2 * difficulty)] for s in symbols], "order": rng.sample(range(len(symbols)), len(symbols))}


def observe(instance):
    atoms = [instance["atoms"][i] for i in instance["order"]]
    text = ", ".join(f"{n} of {ELEMENTS[s]}" for s, n in atoms)
    return (
        f"A (made-up) compound contains these numbers of atoms: {text}.\n"
        "Write its formula: the element symbols in alphabetical order, each followed by its number, where 1 "
        "is left out; no spaces, no subscripts. Capital and small letters matter, since CO and Co are "
        "different things. Answer with the formula only, like `CaH2O2`."
    )


def formula(atoms):
    return "".join(symbol + (str(n) if n > 1 else "") for symbol, n in atoms)


def verify(instance, answer):
    given = answer.strip() if len(answer) <= 200 else ""
    return given.upper() == formula(instance["atoms"]).upper()


def reference_answer(instance):
    return formula(instance["atoms"])
