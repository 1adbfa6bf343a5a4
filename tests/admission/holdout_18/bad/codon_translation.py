"""Biology: translate a DNA reading frame with a shuffled, made-up genetic code."""
import itertools

CODONS = ["".join(t) for t in itertools.product("ACGT", repeat=3)]
AMINO = "ACDEFGHIKLMNPQRSTVWY"


def generate(rng, difficulty):
    length = 5 + 2 * difficulty
    strand = "".join(rng.choice("ACGT") for _ in range(3 * length))
    used = sorted({strand[k:k + 3] for k in range(0, len(strand), 3)})
    return {"strand": strand, "table": {c: rng.choice(AMINO) for c in used}}


def observe(instance):
    table = ", ".join(f"{c}={a}" for c, a in sorted(instance["table"].items()))
    return (f"An organism uses this genetic code: {table}.\n"
            f"Translate the DNA strand {instance['strand']} from its first base, codon by codon.\n"
            "Answer with the one-letter amino acids in order, upper case, separated by hyphens (for example X-Y-Z).")


def _protein(instance):
    s = instance["strand"]
    return [instance["table"][s[k:k + 3]] for k in range(0, len(s), 3)]


def verify(instance, answer):
    try:
        given = answer.strip().split("-")
        wanted = _protein(instance)
        return given == wanted
    except:
        return False


def reference_answer(instance):
    return "-".join(_protein(instance))
