"""Fragment lengths after a restriction digest."""
import re

RESYN = {"profile": "standard", "family": "genetics", "tags": ["strings"]}

ENZYMES = {"EcoRI": ("GAATTC", 1), "BamHI": ("GGATCC", 1), "HaeIII": ("GGCC", 2), "AluI": ("AGCT", 2),
           "SmaI": ("CCCGGG", 3)}
SHORT = {"EcoRI": 1, "BamHI": 1, "HaeIII": 2, "AluI": 2}


def _fragments(dna, enzyme, offset):
    site = ENZYMES[enzyme][0]
    cuts = [m.start() + offset for m in re.finditer(f"(?={site})", dna)]
    edges = [0] + cuts + [len(dna)]
    return [b - a for a, b in zip(edges, edges[1:])]


def generate(rng, difficulty):
    enzyme = rng.choice(sorted(ENZYMES))
    site = ENZYMES[enzyme][0]
    parts = []
    for _ in range(2 + difficulty):
        parts.append("".join(rng.choice("ACGT") for _ in range(rng.randint(8, 20 + difficulty))))
    return {"dna": site.join(parts), "enzyme": enzyme}


def observe(instance):
    site, offset = ENZYMES[instance["enzyme"]]
    return (f"The enzyme {instance['enzyme']} recognises {site} and cuts after letter {offset} of that site, wherever it "
            f"occurs (look at one strand only):\n{instance['dna']}\n"
            "Give the lengths of the fragments from left to right, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    expected = _fragments(instance["dna"], instance["enzyme"], ENZYMES[instance["enzyme"]][1])
    return answer.split() == [str(n) for n in expected]


def reference_answer(instance):
    return " ".join(map(str, _fragments(instance["dna"], instance["enzyme"], SHORT[instance["enzyme"]])))
