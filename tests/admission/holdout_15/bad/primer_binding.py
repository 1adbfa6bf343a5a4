"""Primer that binds to the end of a strand."""

RESYN = {"profile": "standard", "family": "genetics", "tags": ["strings"]}

PAIR = {"A": "T", "T": "A", "C": "G", "G": "C"}


def _primer(strand, length):
    return "".join(PAIR[c] for c in reversed(strand))[:length]


def generate(rng, difficulty):
    strand = "".join(rng.choice("ACGT") for _ in range(14 + 6 * difficulty))
    return {"strand": strand, "length": 8 + difficulty}


def observe(instance):
    return (f"Here is a DNA strand, written from its 5' end to its 3' end:\n{instance['strand']}\n"
            f"A primer of {instance['length']} bases binds to the 3' end of it. Write the primer from its 5' end to its "
            "3' end, in capital letters.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = _primer(instance["strand"], instance["length"])
    return expected.startswith(answer.strip().upper())
