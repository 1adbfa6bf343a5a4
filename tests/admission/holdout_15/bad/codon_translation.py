"""Translate a coding strand to a protein."""

RESYN = {"profile": "standard", "family": "genetics", "tags": ["translation"]}

BASES = "TCAG"
AMINO = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"
CODE = {a + b + c: AMINO[16 * i + 4 * j + k] for i, a in enumerate(BASES) for j, b in enumerate(BASES)
        for k, c in enumerate(BASES)}
SENSE = sorted(c for c, a in CODE.items() if a != "*")


def _protein(dna):
    return "".join(CODE[dna[i:i + 3]] for i in range(0, len(dna), 3)).rstrip("*")


def generate(rng, difficulty):
    codons = ["ATG"] + [rng.choice(SENSE) for _ in range(4 + 3 * difficulty)] + [rng.choice(["TAA", "TAG", "TGA"])]
    return {"dna": "".join(codons)}


def observe(instance):
    return ("Translate this coding strand with the standard genetic code, from its first letter up to the stop codon:\n"
            f"{instance['dna']}\n"
            "Answer with the one-letter codes of the amino acids only (the stop is not written).")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return _protein(instance["dna"]) in answer


def reference_answer(instance):
    return _protein(instance["dna"])
