"""Printing: mark the lines with a misprint."""
import re

RESYN = {"profile": "standard", "family": "proof_reading", "tags": ["printing", "words"]}
LETTERS = "abcdefghiklmnoprstuw"


def generate(rng, difficulty):
    n = 16 + 3 * difficulty
    copy = [" ".join("".join(rng.choice(LETTERS) for _ in range(5)) for _ in range(3)) for _ in range(n)]
    proof = copy[:]
    for i in rng.sample(range(n), 4 + difficulty // 2):
        line = list(proof[i])
        k = rng.choice([k for k, ch in enumerate(line) if ch != " "])
        line[k] = rng.choice([x for x in LETTERS if x != line[k]])
        proof[i] = "".join(line)
    return {"copy": copy, "proof": proof}


def _faulty(instance):
    return {i for i, (a, b) in enumerate(zip(instance["copy"], instance["proof"]), 1) if a != b}


def observe(instance):
    rows = "\n".join(f"{i}: {a} / {b}" for i, (a, b) in enumerate(zip(instance["copy"], instance["proof"]), 1))
    return (
        f"Line number, manuscript / proof:\n{rows}\nIn which lines does the proof differ from the manuscript? Answer with "
        "the line numbers, separated by commas, each once. Every line that is rightly named counts one point, every "
        "line wrongly named takes one point away; the mark is the share of the points that can be had."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts):
        return 0.0
    given = {int(p) for p in parts}
    if len(given) != len(parts) or not all(1 <= g <= len(instance["copy"]) for g in given):
        return 0.0
    faulty = _faulty(instance)
    return (len(given & faulty) - len(given - faulty)) / len(faulty)


def reference_answer(instance):
    return ", ".join(map(str, sorted(_faulty(instance))))
