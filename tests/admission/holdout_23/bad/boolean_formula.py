"""Write a Boolean formula for a truth table."""
from itertools import product

RESYN = {"profile": "standard", "family": "boolean_logic", "tags": ["logic", "synthesis"]}

VARS = "abcde"


def generate(rng, difficulty):
    n = 3 if difficulty < 4 else 4 if difficulty < 8 else 5
    rows = [list(bits) for bits in product([0, 1], repeat=n)]
    while True:
        outputs = [rng.randrange(2) for _ in rows]
        if 2 <= sum(outputs) <= len(rows) - 2:
            return {"n": n, "rows": rows, "outputs": outputs}


def observe(instance):
    names = VARS[:instance["n"]]
    table = "\n".join(" ".join(map(str, row)) + f" -> {out}"
                      for row, out in zip(instance["rows"], instance["outputs"]))
    return (f"Truth table ({' '.join(names)} -> output):\n{table}\n"
            f"Write a Boolean formula in {', '.join(names)} with and, or, not and parentheses that has exactly this "
            "table.")


def verify(instance, answer):
    if not isinstance(answer, str) or not 0 < len(answer) < 3000:
        return False
    names = VARS[:instance["n"]]
    try:
        for row, out in zip(instance["rows"], instance["outputs"]):
            env = dict(zip(names, map(bool, row)))
            result = eval(answer.strip(), {"__builtins__": {}}, env)
            if result is not bool(out):
                return False
    except Exception:
        return False
    return True


def reference_answer(instance):
    names = VARS[:instance["n"]]
    terms = []
    for row, out in zip(instance["rows"], instance["outputs"]):
        if out:
            terms.append("(" + " and ".join(v if bit else f"not {v}" for v, bit in zip(names, row)) + ")")
    return " or ".join(terms)
