"""Non-attacking rooks with forbidden cells."""
RESYN = {"tags": ["chess", "matching"], "description": "Place rooks on a board with holes"}


def generate(rng, difficulty):
    n = 6 + difficulty
    plan = rng.sample(range(1, n + 1), n)
    closed = sorted([r, c] for r in range(1, n + 1) for c in range(1, n + 1) if plan[r - 1] != c and rng.random() < 0.65)
    return {"n": n, "closed": closed, "plan": plan}


def observe(instance):
    n = instance["n"]
    rows = []
    for r in range(1, n + 1):
        rows.append("".join("x" if [r, c] in instance["closed"] else "." for c in range(1, n + 1)))
    return (f"Place {n} rooks on the open cells (.) of this board so that every row and every column holds exactly one:\n" +
            "\n".join(rows) + "\nAnswer with the column of the rook of each row from the top, counted from 1, separated by spaces.")


def verify(instance, answer):
    if len(answer) > 200:
        return 0.0
    try:
        columns = [int(w) for w in answer.split()]
        if sorted(columns) != list(range(1, instance["n"] + 1)):
            return 0.0
        return 0.0 if any([r, c] in instance["closed"] for r, c in enumerate(columns, 1)) else 1.0
    except:
        return 0.0


def reference_answer(instance):
    return " ".join(map(str, instance["plan"]))
