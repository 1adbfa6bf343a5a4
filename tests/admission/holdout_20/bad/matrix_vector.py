"""Multiply a matrix by a vector."""

RESYN = {"profile": "standard", "family": "linear_algebra", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    n = 2 + (difficulty + 1) // 2
    reach = 5 + 3 * difficulty
    matrix = [[rng.randint(-reach, reach) for _ in range(n)] for _ in range(n)]
    vector = [rng.choice([-1, 1]) * rng.randint(2, reach) for _ in range(n)]
    return {"matrix": matrix, "vector": vector}


def _product(instance):
    return [sum(a * x for a, x in zip(row, instance["vector"])) for row in instance["matrix"]]


def observe(instance):
    rows = "\n".join("[" + ", ".join(map(str, row)) + "]" for row in instance["matrix"])
    return (
        f"Let M be the matrix\n{rows}\nand v the column vector ({', '.join(map(str, instance['vector']))}).\n"
        "Compute M v. Answer with the components from top to bottom, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not answer.strip():
        return False
    if len(answer) > 1000:
        return False
    values = [int(part) for part in answer.split(",")]
    return values == _product(instance)


def reference_answer(instance):
    return ", ".join(map(str, _product(instance)))
