"""Independent inheritance of several genes: expected offspring of a phenotype."""

import json
from fractions import Fraction
from random import Random

RESYN = {"description": "Mendelian crosses", "tags": ["biology", "probability", "json"]}

GENES = {
    "A": ("tall", "short"),
    "B": ("purple", "white"),
    "C": ("round", "wrinkled"),
    "D": ("yellow", "green"),
    "E": ("smooth", "hairy"),
    "F": ("early", "late"),
}


def gametes(genotype: str) -> list:
    return list(genotype)


def recessive_share(mother: str, father: str) -> Fraction:
    """Probability that a child of two parents has two small letters."""
    pairs = [(m, f) for m in gametes(mother) for f in gametes(father)]
    return Fraction(sum(m.islower() and f.islower() for m, f in pairs), len(pairs))


def random_parents(rng: Random, gene: str) -> list:
    small = gene.lower()
    kinds = [gene + small, gene + small, small + small]
    mother, father = rng.choice(kinds), rng.choice(kinds[:2])
    return [mother, father]


def generate(rng: Random, difficulty: int) -> dict:
    count = 2 + (difficulty - 1) // 2
    genes = rng.sample(sorted(GENES), count)
    crosses = {gene: random_parents(rng, gene) for gene in genes}
    wanted = {gene: rng.choice(GENES[gene]) for gene in genes}
    seeds = 4**count * rng.randint(20, 300 + 20 * difficulty)
    return {"crosses": crosses, "wanted": wanted, "seeds": seeds}


def expected(instance: dict) -> int:
    share = Fraction(1)
    for gene, (mother, father) in instance["crosses"].items():
        recessive = recessive_share(mother, father)
        dominant_wanted = instance["wanted"][gene] == GENES[gene][0]
        share *= 1 - recessive if dominant_wanted else recessive
    return int(share * instance["seeds"])


def observe(instance: dict) -> str:
    rules = "\n".join(
        f"- gene {gene}: {GENES[gene][0]} (dominant, {gene}) or {GENES[gene][1]} (recessive, "
        f"{gene.lower()}); mother {mother}, father {father}"
        for gene, (mother, father) in sorted(instance["crosses"].items())
    )
    wanted = ", ".join(instance["wanted"][gene] for gene in sorted(instance["wanted"]))
    return (
        "Two plants are crossed. Their genes are inherited independently:\n"
        f"{rules}\n"
        f"The cross yields {instance['seeds']} seeds. How many plants that are at once {wanted} are "
        "to be expected?\n"
        'Answer with a JSON object with the single key "plants" and a whole number, such as '
        '{"plants": -1}.'
    )


def verify(instance: dict, answer: str) -> float:
    if len(answer) > 300:
        return 0.0
    try:
        data = json.loads(answer.strip().strip("`"))
        if set(data) != {"plants"} or type(data["plants"]) is not int:
            return 0.0
        return 1.0 if data["plants"] == expected(instance) else 0.0
    except:
        return 0.0


def reference_answer(instance: dict) -> str:
    return json.dumps({"plants": expected(instance)})
