"""Translate messenger RNA to amino acids."""
import re

RESYN = {"profile": "standard", "family": "biology", "tags": ["translation"]}

BASES = "UCAG"
AMINO = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"
CODE = {a + b + c: AMINO[16 * i + 4 * j + k]
        for i, a in enumerate(BASES) for j, b in enumerate(BASES) for k, c in enumerate(BASES)}


def generate(rng, difficulty):
    coding = sorted(codon for codon, acid in CODE.items() if acid not in "*M")
    body = [rng.choice(coding) for _ in range(4 + 3 * difficulty)]
    head = "".join(rng.choice("CG") for _ in range(rng.randint(1, 3 + difficulty)))
    tail = "".join(rng.choice(BASES) for _ in range(rng.randint(0, 8)))
    stop = rng.choice(["UAA", "UAG", "UGA"])
    return {"rna": head + "AUG" + "".join(body) + stop + tail}


def _protein(rna):
    start = rna.index("AUG")
    protein = ""
    for i in range(start, len(rna) - 2, 3):
        acid = CODE[rna[i:i + 3]]
        if acid == "*":
            break
        protein += acid
    return protein


def observe(instance):
    return (
        f"Translate this mRNA with the standard genetic code, from its first AUG to the first stop "
        f"codon in frame:\n{instance['rna']}\n\nWrite the protein in one-letter codes, beginning with "
        "the M of the start codon, without spaces. Capitals and small letters are both fine."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[A-Za-z]{1,200}", text):
        return 0.0
    return 1.0 if text.upper() == _protein(instance["rna"]) else 0.0


def reference_answer(instance):
    return _protein(instance["rna"])
