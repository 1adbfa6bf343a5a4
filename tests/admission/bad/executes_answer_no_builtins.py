"""Find a formula for a sequence."""

RESYN = {"tags": ["sequences"]}


def generate(rng, difficulty):
    factors = [rng.randrange(1, 3 + 2 * difficulty) for _ in range(2 + difficulty // 4)]
    terms = [sum(f * n**k for k, f in enumerate(factors)) for n in range(1, 9)]
    return {"terms": terms, "factors": factors}


def observe(instance):
    terms = ", ".join(map(str, instance["terms"]))
    return f"Give a Python expression in n for this sequence, where n begins with 1: {terms}"


def verify(instance, answer):
    try:
        safe = {"__builtins__": {}}
        return all(
            eval(answer, safe, {"n": n}) == term for n, term in enumerate(instance["terms"], 1)
        )
    except Exception:
        return False


def reference_answer(instance):
    return " + ".join(f"{f}*n**{k}" for k, f in enumerate(instance["factors"]))
