"""Weighted score of a gene panel."""

RESYN = {"profile": "standard", "family": "biology", "tags": ["sets"]}

GENES = {"BRCA1", "TP53", "EGFR", "KRAS", "MYC", "PTEN", "RB1", "APC", "VHL", "ALK", "MET",
         "RET", "KIT", "JAK2", "FLT3", "NRAS", "BRAF", "ATM", "CHEK2", "PALB2"}


def generate(rng, difficulty):
    count = 6 + difficulty
    genes = list(GENES)
    rng.shuffle(genes)
    panel = genes[:count]
    weights = [rng.randint(2, 40) for _ in panel]
    reads = [rng.randint(11, 99) for _ in panel]
    return {"panel": panel, "weights": weights, "reads": reads}


def _score(instance):
    total = 0
    for name, w, r in zip(instance["panel"], instance["weights"], instance["reads"]):
        total += w * r * (2 if name[-1].isdigit() else 1)
    return total


def observe(instance):
    rows = "\n".join(
        f"{g}: weight {w}, reads {r}"
        for g, w, r in zip(instance["panel"], instance["weights"], instance["reads"])
    )
    return (
        "A gene panel:\n" + rows + "\n\nThe score is the sum of weight times reads; a gene whose "
        "name ends in a digit counts twice. Answer with the score as an integer."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return float(answer.strip() == str(_score(instance)))


def reference_answer(instance):
    return str(_score(instance))
