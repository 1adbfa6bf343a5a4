"""Find a satisfying assignment of a 3-CNF formula with a planted solution."""

RESYN = {"profile": "standard", "family": "logic", "tags": ["sat"]}


def generate(rng, difficulty):
    n = 10 + difficulty
    hidden = [rng.randint(0, 1) for _ in range(n)]
    clauses = []
    while len(clauses) < int(4.4 * n):
        variables = sorted(rng.sample(range(1, n + 1), 3))
        clause = [v if rng.random() < 0.5 else -v for v in variables]
        true = sum(hidden[abs(l) - 1] == (1 if l > 0 else 0) for l in clause)
        if true in (1, 2) and clause not in clauses:
            clauses.append(clause)
    return {"n": n, "clauses": clauses}


def observe(instance):
    text = " and ".join(
        "(" + " or ".join(("x" if l > 0 else "not x") + str(abs(l)) for l in clause) + ")"
        for clause in instance["clauses"]
    )
    return (
        f"Find truth values of x1 to x{instance['n']} that make this true:\n{text}\n"
        f"Answer with {instance['n']} characters, 1 for true and 0 for false, x1 first, without blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    bits = answer.strip()
    if len(bits) != instance["n"] or any(b not in "01" for b in bits):
        return False
    for clause in instance["clauses"]:
        if not any(bits[abs(l) - 1] == ("1" if l > 0 else "0") for l in clause):
            return False
    return True
