"""Transpose a numeric CSV and scale a row."""


def generate(rng, difficulty):
    rows, cols = 2 + difficulty // 2, 3 + difficulty // 3
    table = [[rng.randint(-50, 99) for _ in range(cols)] for _ in range(rows)]
    return {"table": table, "row": rng.randint(1, cols), "factor": rng.randint(2, 9)}


def _result(instance):
    out = [list(col) for col in zip(*instance["table"])]
    out[instance["row"] - 1] = [x * instance["factor"] for x in out[instance["row"] - 1]]
    return out


def observe(instance):
    text = "\n".join(",".join(map(str, r)) for r in instance["table"])
    return (
        f"Here is a CSV without header:\n{text}\n"
        f"Transpose it (rows become columns). Then multiply all the numbers of row "
        f"{instance['row']} of the result (rows count from 1) by {instance['factor']}.\n"
        "Answer with the resulting CSV only."
    )


def verify(instance, answer):
    lines = answer.strip().splitlines()
    wanted = _result(instance)
    if len(lines) != len(wanted):
        return False
    got = [[int(cell) for cell in line.split(",")] for line in lines]
    return got == wanted


def reference_answer(instance):
    return "\n".join(",".join(map(str, r)) for r in _result(instance))
