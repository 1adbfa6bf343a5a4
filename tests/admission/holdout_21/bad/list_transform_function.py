"""Write a Python function that is consistent with examples."""
RESYN = {"profile": "standard", "family": "list_transform_function", "tags": ["programming", "induction"]}

RULES = {
    "reverse": ("xs[::-1]", lambda xs, k: xs[::-1]),
    "add": ("[x + K for x in xs]", lambda xs, k: [x + k for x in xs]),
    "scale": ("[x * K for x in xs]", lambda xs, k: [x * k for x in xs]),
    "rotate": ("xs[K % len(xs):] + xs[:K % len(xs)]", lambda xs, k: xs[k % len(xs):] + xs[:k % len(xs)]),
    "keep": ("[x for x in xs if x > K]", lambda xs, k: [x for x in xs if x > k]),
}


def generate(rng, difficulty):
    steps = [(rng.choice(sorted(RULES)), rng.randint(2, 5)) for _ in range(1 + difficulty // 3)]
    steps = [("rotate", k) if r == "keep" and i else (r, k) for i, (r, k) in enumerate(steps)]
    steps = sorted(steps, key=lambda s: s[0] == "keep")
    cases = [[rng.randint(0, 30) for _ in range(rng.randint(6, 9))] for _ in range(6)]
    return {"steps": steps, "cases": cases}


def _apply(steps, xs):
    for rule, k in steps:
        xs = RULES[rule][1](xs, k)
    return xs


def observe(instance):
    shown = "\n".join(f"f({xs}) = {_apply(instance['steps'], xs)}" for xs in instance["cases"][:4])
    return f"Write a Python function f(xs) that behaves like this:\n{shown}\nGive only the source code of f."


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    namespace = {}
    try:
        exec(answer, namespace)
        f = namespace["f"]
        return all(list(f(list(xs))) == _apply(instance["steps"], xs) for xs in instance["cases"])
    except Exception:
        return False


def reference_answer(instance):
    body = "".join(f"    xs = {RULES[r][0].replace('K', str(k))}\n" for r, k in instance["steps"])
    return f"def f(xs):\n{body}    return xs"
