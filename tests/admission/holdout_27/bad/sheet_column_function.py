"""Find the rule behind a spreadsheet column and write it as a function."""

RESYN = {"profile": "standard", "family": "sheet_column_function", "tags": ["spreadsheet"]}


def _rule(c, a, b):
    return c[0] * a + c[1] * b + c[2] * (a % c[3])


def generate(rng, difficulty):
    c = [rng.randint(2, 5 + 3 * difficulty), rng.randint(-9 - difficulty, -1),
         rng.randint(1, 5 + difficulty), rng.randint(2, 3 + difficulty)]
    rows = [(rng.randint(1, 99), rng.randint(1, 99)) for _ in range(40)]
    return {"coef": c, "rows": rows, "shown": 15}


def observe(instance):
    lines = [f"{a}\t{b}\t{_rule(instance['coef'], a, b)}" for a, b in instance["rows"][:instance["shown"]]]
    return ("A sheet has the columns A, B and C, where C = p*A + q*B + r*(A mod m) for hidden integers p, q, r, m:\n"
            + "\n".join(lines) + "\nReply with a Python function `def column_c(a, b):` that computes C.")


def verify(instance, answer):
    if not isinstance(answer, str) or "def column_c" not in answer or len(answer) > 3000:
        return False
    space = {}
    try:
        exec(answer, space)
        func = space["column_c"]
        return all(func(a, b) == _rule(instance["coef"], a, b) for a, b in instance["rows"])
    except Exception:
        return False


def reference_answer(instance):
    p, q, r, m = instance["coef"]
    return f"def column_c(a, b):\n    return {p} * a + {q} * b + {r} * (a % {m})"
