"""Write a small Python function that scales a recipe in the way described."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["programming"]}


def generate(rng, difficulty):
    steps = []
    for _ in range(2 + difficulty):
        kind = rng.choice(["times", "plus", "roundup"])
        steps.append([kind, rng.randint(2, 9) if kind == "times" else rng.randint(3, 48)])
    tests = [rng.randint(1, 5000) for _ in range(12)]
    return {"steps": steps, "tests": tests}


def _run(steps, grams):
    for kind, k in steps:
        if kind == "times":
            grams *= k
        elif kind == "plus":
            grams += k
        else:
            grams = -(-grams // k) * k
    return grams


def observe(instance):
    text = {"times": "multiply by {}", "plus": "add {}", "roundup": "round up to the next multiple of {}"}
    lines = ["A chef scales an amount of grams (a whole number) like this:"]
    lines += [f"{i}. " + text[kind].format(k) for i, (kind, k) in enumerate(instance["steps"], 1)]
    lines.append("An amount that is a multiple already is not rounded.")
    lines.append("Write a Python function scale(grams) that returns the resulting whole number.")
    lines.append("Answer with the code only.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    namespace = {}
    try:
        exec(answer, namespace)
        scale = namespace["scale"]
        for grams in instance["tests"]:
            if scale(grams) != _run(instance["steps"], grams):
                return False
        return True
    except Exception:
        return False


def reference_answer(instance):
    body = ["def scale(grams):"]
    for kind, k in instance["steps"]:
        if kind == "times":
            body.append(f"    grams *= {k}")
        elif kind == "plus":
            body.append(f"    grams += {k}")
        else:
            body.append(f"    grams = -(-grams // {k}) * {k}")
    body.append("    return grams")
    return "\n".join(body)
