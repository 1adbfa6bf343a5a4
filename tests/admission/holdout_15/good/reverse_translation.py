"""Write a DNA strand which codes for a protein and avoids a motif."""

RESYN = {"profile": "standard", "family": "genetics", "tags": ["construction"]}

BASES = "TCAG"
AMINO = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"
CODE = {a + b + c: AMINO[16 * i + 4 * j + k] for i, a in enumerate(BASES) for j, b in enumerate(BASES)
        for k, c in enumerate(BASES)}


def _translate(dna):
    return "".join(CODE[dna[i:i + 3]] for i in range(0, len(dna), 3))


def generate(rng, difficulty):
    sense = sorted(c for c, a in CODE.items() if a != "*")
    dna = "".join(rng.choice(sense) for _ in range(5 + 2 * difficulty))
    while True:
        motif = "".join(rng.choice("ACGT") for _ in range(4))
        if motif not in dna:
            return {"protein": _translate(dna), "motif": motif, "dna": dna}


def observe(instance):
    return ("Write a coding strand (letters A, C, G, T; no stop codon, no spaces) that the standard genetic code "
            f"translates to the protein {instance['protein']}, so that {instance['motif']} occurs nowhere in the strand. "
            "There are several solutions; upper and lower case are both fine.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    dna = answer.strip().upper()
    if len(dna) != 3 * len(instance["protein"]) or not set(dna) <= set("ACGT"):
        return False
    return instance["motif"] not in dna and _translate(dna) == instance["protein"]


def reference_answer(instance):
    return instance["dna"]
