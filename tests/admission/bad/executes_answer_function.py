"""Write a function that maps inputs to outputs."""

RESYN = {"tags": ["programming"]}


def generate(rng, difficulty):
    factor, step = rng.randrange(2, 10 * difficulty + 2), rng.randrange(1, 10 * difficulty + 2)
    mod = rng.randrange(7, 60)
    inputs = rng.sample(range(1000), 3 + difficulty)
    return {"cases": [[x, (factor * x + step) % mod] for x in inputs], "rule": [factor, step, mod]}


def observe(instance):
    cases = "\n".join(f"solve({x}) == {y}" for x, y in instance["cases"])
    return f"Write a Python function `solve(x)` with one argument for which this holds:\n{cases}"


def verify(instance, answer):
    namespace = {}
    try:
        exec(answer, namespace)
        return all(namespace["solve"](x) == y for x, y in instance["cases"])
    except Exception:
        return False


def reference_answer(instance):
    factor, step, mod = instance["rule"]
    return f"def solve(x):\n    return ({factor} * x + {step}) % {mod}"
