"""Biology: fragment lengths after a restriction digest."""
import re


def generate(rng, difficulty):
    pieces = ["".join(rng.choice("ACT") for _ in range(rng.randint(5, 12 + 2 * difficulty))) for _ in range(5 + difficulty)]
    return {"dna": "G".join(p + "G" if k % 2 else p for k, p in enumerate(pieces))}


def _lengths(instance):
    dna, cuts, k = instance["dna"], [0], 0
    while k < len(dna) - 1:
        if dna[k:k + 2] == "GG":
            cuts.append(k + 1)
            k += 2
        else:
            k += 1
    cuts.append(len(dna))
    return [b - a for a, b in zip(cuts, cuts[1:])]


def observe(instance):
    return (f"An enzyme cuts DNA between the two letters of every GG.\nDNA: {instance['dna']}\n"
            "Give the lengths of all fragments from left to right, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    if not re.fullmatch(r"\s*\d{1,4}(\s*,\s*\d{1,4})*\s*", answer, re.ASCII):
        return False
    given = [int(t) for t in answer.split(",")]
    for got, want in zip(given, _lengths(instance)):
        if got != want:
            return False
    return True


def reference_answer(instance):
    return ",".join(map(str, _lengths(instance)))
