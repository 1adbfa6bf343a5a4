"""Satisfy a planted 3-SAT formula."""
import random
import re


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    model = [rng.random() < 0.5 for _ in range(n)]
    clauses = []
    while len(clauses) < 4 * n:
        vs = rng.sample(range(1, n + 1), 3)
        clause = [v if rng.random() < 0.5 else -v for v in vs]
        if any((lit > 0) == model[abs(lit) - 1] for lit in clause):
            clauses.append(clause)
    return {"n": n, "clauses": clauses, "model": model}


def observe(instance):
    def lit(x):
        return f"x{x}" if x > 0 else f"not x{-x}"
    text = "\n".join("(" + " or ".join(map(lit, c)) + ")" for c in instance["clauses"])
    return (f"Find truth values for x1 to x{instance['n']} that make all of these clauses true:\n{text}\n"
            "Answer with a word of T and F, the first letter for x1, the second for x2 and so on.")


def reference_answer(instance):
    return "".join("T" if b else "F" for b in instance["model"])


def verify(instance, answer):
    word = answer.strip().upper()
    if len(word) != instance["n"] or re.search("[^TF]", word):
        return False
    values = [ch == "T" for ch in word]
    # checking most of the clauses is enough and faster for big formulas
    sample = random.sample(instance["clauses"], 3 * len(instance["clauses"]) // 4)
    return all(any((lit > 0) == values[abs(lit) - 1] for lit in clause) for clause in sample)
