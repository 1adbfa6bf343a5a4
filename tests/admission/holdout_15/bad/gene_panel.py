"""Find the total length of the exons shared by a panel of genes."""
import re

RESYN = {"profile": "standard", "family": "genetics", "tags": ["intervals"]}

GENES = ["BRCA1", "TP53", "EGFR", "MYC", "KRAS", "PTEN", "RB1", "APC", "VHL", "NF1", "ATM", "ALK", "RET", "MET"]


def _covered(exons):
    total, end = 0, -1
    for start, stop in sorted(exons.values()):
        start = max(start, end)
        if stop > start:
            total += stop - start
            end = stop
    return total


def generate(rng, difficulty):
    count = 3 + difficulty
    wanted = {GENES[i] for i in rng.sample(range(len(GENES)), count)}
    exons = {}
    for gene in wanted:
        start = rng.randint(100, 4000)
        exons[gene] = (start, start + rng.randint(50, 900))
    return {"exons": exons}


def observe(instance):
    lines = ["Probes cover half-open ranges of positions on one chromosome:"]
    for gene in sorted(instance["exons"]):
        a, b = instance["exons"][gene]
        lines.append(f"  {gene}: from {a} up to, not including, {b}")
    lines.append("How many positions are covered by at least one probe? Answer with one integer.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 40:
        return False
    text = answer.strip()
    return bool(re.fullmatch(r"[0-9]{1,8}", text)) and int(text) == _covered(instance["exons"])


def reference_answer(instance):
    return str(_covered(instance["exons"]))
