"""Program synthesis: write a Python function from a description."""

RESYN = {"profile": "standard", "family": "program_synthesis", "tags": ["code", "algorithms"]}

STEPS = {
    "reverse the list": "xs = xs[::-1]",
    "drop all even numbers": "xs = [x for x in xs if x % 2]",
    "add {k} to every element": "xs = [x + {k} for x in xs]",
    "multiply every element by {k}": "xs = [x * {k} for x in xs]",
    "replace the list by its running sums": "xs = [sum(xs[:i + 1]) for i in range(len(xs))]",
    "sort it in ascending order": "xs = sorted(xs)",
    "remove the first element if there is one": "xs = xs[1:]",
}


def generate(rng, difficulty):
    steps = [[rng.choice(sorted(STEPS)), rng.randrange(2, 30)] for _ in range(3 + difficulty)]
    steps.append(["add {k} to every element", rng.randrange(31, 500)])
    tests = [[rng.randrange(-20, 50) for _ in range(rng.randrange(6, 14))] for _ in range(5)]
    return {"steps": steps, "tests": tests}


def _source(instance):
    lines = ["def solve(xs):"]
    lines += ["    " + STEPS[name].replace("{k}", str(k)) for name, k in instance["steps"]]
    return "\n".join(lines + ["    return xs"])


def _expected(instance, xs):
    for name, k in instance["steps"]:
        if name.startswith("reverse"):
            xs = xs[::-1]
        elif name.startswith("drop"):
            xs = [x for x in xs if x % 2]
        elif name.startswith("add"):
            xs = [x + k for x in xs]
        elif name.startswith("multiply"):
            xs = [x * k for x in xs]
        elif name.startswith("replace"):
            xs = [sum(xs[:i + 1]) for i in range(len(xs))]
        elif name.startswith("sort"):
            xs = sorted(xs)
        else:
            xs = xs[1:]
    return xs


def observe(instance):
    todo = "\n".join(f"{i + 1}. {name.replace('{k}', str(k))}" for i, (name, k) in enumerate(instance["steps"]))
    return ("Write a Python function solve(xs) that takes a list of integers, performs these steps in this order and "
            f"returns the list:\n{todo}\nAnswer with the source of the function only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    namespace = {}
    try:
        exec(answer, namespace)
        for xs in instance["tests"]:
            if namespace["solve"](list(xs)) != _expected(instance, list(xs)):
                return False
    except Exception:
        return False
    return True


def reference_answer(instance):
    return _source(instance)
