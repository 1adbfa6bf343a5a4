"""Spell a made-up word with the symbols of chemical elements."""

RESYN = {"description": "split a word into element symbols", "tags": ["strings", "chemistry"]}

SYMBOLS = (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo "
    "Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi"
).split()
KNOWN = frozenset(symbol.lower() for symbol in SYMBOLS)


def generate(rng, difficulty):
    parts = []
    while len(parts) < 4 + 2 * difficulty:
        parts.append(rng.choice(SYMBOLS))
    return {"word": "".join(parts).lower(), "count": len(parts), "made_of": parts}


def observe(instance):
    return (
        f"The symbols of the first elements are: {' '.join(SYMBOLS)} (only these may be used).\n"
        f"Split the word `{instance['word']}` into exactly {instance['count']} of these symbols, as often as you like each. Every right "
        "split is accepted. Write the symbols in order with spaces between them; upper and lower case do not matter."
    )


def verify(instance, answer):
    if len(answer) > 400 or not answer.isascii():
        return False
    pieces = answer.lower().split()
    return (
        len(pieces) == instance["count"]
        and all(piece in KNOWN for piece in pieces)
        and "".join(pieces) == instance["word"]
    )


def reference_answer(instance):
    return " ".join(instance["made_of"])
