"""Probability of a genotype after a cross of several genes; equal fractions are accepted."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "genetics", "tags": ["probability"]}


def _gene(p1, p2, child):
    hits = sum(sorted(a + b) == sorted(child) for a in p1 for b in p2)
    return Fraction(hits, 4)


def generate(rng, difficulty):
    while True:
        genes = []
        for letter in "ABDEFGHKLMNR"[:4 + difficulty // 2]:
            big, small = letter, letter.lower()
            pair = [big + big, big + small, small + small]
            genes.append((rng.choice(pair), rng.choice(pair), rng.choice(pair)))
        crosses = [(rng.randint(2, 9), rng.randint(10, 19 + 5 * difficulty)) for _ in range(2)]
        value = Fraction(1)
        for gene in genes:
            value *= _gene(*gene)
        if value:
            return {"genes": genes, "weights": crosses}


def _answer(instance):
    value = Fraction(1)
    for gene in instance["genes"]:
        value *= _gene(*gene)
    for top, bottom in instance["weights"]:
        value *= Fraction(top, bottom)
    return value


def observe(instance):
    one, two, child = (" ".join(g[k] for g in instance["genes"]) for k in range(3))
    (a, b), (c, d) = instance["weights"]
    return (f"Unlinked genes; parents {one} and {two}. A seed germinates with probability {a}/{b} and then survives with "
            f"probability {c}/{d}, whatever its genotype. What is the probability that a seed has the genotype {child}, "
            "germinates and survives? Answer with a fraction p/q; it need not be in lowest terms.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,20})\s*/\s*([0-9]{1,20})", answer.strip()[:60])
    if not match or len(answer.strip()) > 60 or int(match[2]) == 0:
        return False
    return Fraction(int(match[1]), int(match[2])) == _answer(instance)
