"""Write a small Python function that fits a description."""

RESYN = {"profile": "standard", "family": "programming", "tags": ["code_writing"]}


def generate(rng, difficulty):
    rules = []
    for _ in range(2 + difficulty // 2):
        divisor = rng.choice([3, 4, 5, 6, 7, 8, 9, 11])
        if any(r[0] == divisor for r in rules):
            continue
        rules.append([divisor, rng.choice(["add", "times", "square"]), rng.randint(2, 9 + difficulty)])
    return {"rules": rules, "other": rng.randint(10, 90)}


def _apply(instance, n):
    for divisor, kind, k in instance["rules"]:
        if n % divisor == 0:
            if kind == "add":
                return n + k
            if kind == "times":
                return n * k
            return n * n - k
    return n - instance["other"]


def observe(instance):
    lines = []
    for divisor, kind, k in instance["rules"]:
        what = {"add": f"n + {k}", "times": f"{k} * n", "square": f"n * n - {k}"}[kind]
        lines.append(f"- if n is a multiple of {divisor}: {what}")
    lines.append(f"- in all other cases: n - {instance['other']}")
    return (
        "Write a Python function f(n) for whole numbers n. The first rule that fits gives the value:\n"
        + "\n".join(lines) + "\nAnswer with the source of the function only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    code = answer.strip()
    if code.startswith("```"):
        code = code.strip("`")
        code = code.removeprefix("python")
    namespace = {}
    try:
        exec(code, namespace)
        f = namespace["f"]
        for n in range(-40, 400):
            value = f(n)
            if type(value) is not int or value != _apply(instance, n):
                return False
    except Exception:
        return False
    return True
