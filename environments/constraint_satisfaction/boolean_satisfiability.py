"""Find truth values that satisfy every clause of a 3-SAT formula.

Difficulty: the number of variables grows from 5 to 23, with four clauses for each; blind search
space, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["logic"]}

CLAUSES_PER_VARIABLE = 4


def generate(rng: Random, difficulty: int) -> dict:
    variables = 3 + 2 * difficulty
    solution = [rng.choice([True, False]) for _ in range(variables)]
    clauses: list[list[int]] = []
    while len(clauses) < CLAUSES_PER_VARIABLE * variables:
        chosen = sorted(rng.sample(range(1, variables + 1), 3))
        clause = [variable * rng.choice([1, -1]) for variable in chosen]
        if satisfied(clause, solution) and clause not in clauses:
            clauses.append(clause)
    bits = "".join("1" if value else "0" for value in solution)
    return {"variables": variables, "clauses": clauses, "solution": bits}


def observe(instance: dict) -> str:
    clauses = "\n".join(" or ".join(map(literal_text, clause)) for clause in instance["clauses"])
    return (
        f"The variables x1 to x{instance['variables']} are true or false. "
        f"Find values that make every one of these lines true:\n{clauses}\n"
        f"Answer with {instance['variables']} digits on one line, without spaces, the value of x1 "
        "first, 1 for true and 0 for false, for example (four variables): `0110`"
    )


def verify(instance: dict, answer: str) -> bool:
    bits = answer.strip() if len(answer) <= 2 * instance["variables"] else ""
    if len(bits) != instance["variables"] or bits.strip("01"):
        return False
    values = [bit == "1" for bit in bits]
    return all(satisfied(clause, values) for clause in instance["clauses"])


def reference_answer(instance: dict) -> str:
    return instance["solution"]


def satisfied(clause: list[int], values: list[bool]) -> bool:
    return any(values[abs(literal) - 1] == (literal > 0) for literal in clause)


def literal_text(literal: int) -> str:
    return f"x{literal}" if literal > 0 else f"not x{-literal}"
