"""Length of a melody in whole notes."""
from fractions import Fraction

RESYN = {"profile": "standard", "family": "music", "tags": ["fractions"]}

KINDS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "eighth": Fraction(1, 8),
         "sixteenth": Fraction(1, 16), "thirty-second": Fraction(1, 32)}


def generate(rng, difficulty):
    notes = []
    for _ in range(4 + 2 * difficulty):
        kind = rng.choice(sorted(KINDS))
        notes.append((kind, rng.randint(1, 9), rng.choice(["plain", "dotted", "triplet", "quintuplet"])))
    return {"notes": notes, "tempo": Fraction(rng.randint(11, 59), rng.choice([7, 11, 13]))}


FACTOR = {"plain": Fraction(1), "dotted": Fraction(3, 2), "triplet": Fraction(2, 3),
          "quintuplet": Fraction(4, 5)}


def _seconds(instance):
    whole = sum(n * KINDS[kind] * FACTOR[style] for kind, n, style in instance["notes"])
    return whole * instance["tempo"]


def observe(instance):
    rows = "\n".join(f"{n} x {style} {kind} note" for kind, n, style in instance["notes"])
    tempo = instance["tempo"]
    return (
        "A melody consists of\n" + rows + "\n\nA dotted note lasts 3/2, a triplet note 2/3 and a "
        "quintuplet note 4/5 of the plain one. A whole note lasts "
        f"{tempo.numerator}/{tempo.denominator} seconds. How many seconds does the melody last? "
        "Answer with a fraction p/q in lowest terms (just p if q is 1)."
    )


def verify(instance, answer):
    return 1.0 if isinstance(answer, str) and answer.strip() == str(_seconds(instance)) else 0.0


def reference_answer(instance):
    return str(_seconds(instance))
