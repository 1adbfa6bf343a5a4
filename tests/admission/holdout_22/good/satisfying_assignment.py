"""Find a satisfying assignment of a 3-CNF."""
import re
from itertools import product


def satisfied(clauses, bits):
    return all(any(bits[abs(lit) - 1] == (lit > 0) for lit in clause) for clause in clauses)


def generate(rng, difficulty):
    n = 8 + difficulty // 3
    plant = [rng.random() < 0.5 for _ in range(n)]
    worlds = list(product([False, True], repeat=n))
    clauses = []
    while len(worlds) > 2 or len(clauses) < 3 * n + difficulty:
        variables = rng.sample(range(1, n + 1), 3)
        clause = sorted((v if rng.random() < 0.5 else -v for v in variables), key=abs)
        if satisfied([clause], plant):
            clauses.append(clause)
            worlds = [w for w in worlds if satisfied([clause], w)]
    return {"n": n, "clauses": clauses, "plant": plant}


def observe(instance):
    text = " AND ".join("(" + " OR ".join(f"x{l}" if l > 0 else f"NOT x{-l}" for l in c) + ")"
                        for c in instance["clauses"])
    return (f"Find truth values for x1 to x{instance['n']} that make this formula true:\n{text}\n"
            f"Answer with {instance['n']} characters 0 (false) or 1 (true), for x1, x2, ... in turn, no separators.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) != instance["n"] or not re.fullmatch(r"[01]+", text):
        return False
    return satisfied(instance["clauses"], [c == "1" for c in text])


def reference_answer(instance):
    return "".join("1" if bit else "0" for bit in instance["plant"])
