"""Satisfy a formula in conjunctive normal form."""


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    hidden = [rng.random() < 0.5 for _ in range(n)]
    clauses = []
    while len(clauses) < 6 * n:
        clause = tuple(v + 1 if rng.random() < 0.5 else -v - 1 for v in sorted(rng.sample(range(n), 3)))
        if any((lit > 0) == hidden[abs(lit) - 1] for lit in clause):
            clauses.append(clause)
    return {"n": n, "clauses": clauses, "hidden": hidden}


def observe(instance):
    lines = "\n".join(
        "(" + " or ".join(("" if lit > 0 else "not ") + f"x{abs(lit)}" for lit in clause) + ")"
        for clause in instance["clauses"]
    )
    return (
        f"Find truth values of x1 to x{instance['n']} that make all these clauses true:\n{lines}\n\n"
        f"Answer with a word of {instance['n']} letters, T for true or F for false, in the order of the variables."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    word = answer.strip()
    if len(word) != instance["n"] or set(word) - {"T", "F"}:
        return False
    return all(
        any((word[abs(lit) - 1] == "T") == (lit > 0) for lit in clause) for clause in instance["clauses"]
    )


def reference_answer(instance):
    return "".join("T" if v else "F" for v in instance["hidden"])
