"""Write a switching function that is given by gates as a sum of products."""
import random


def generate(rng, difficulty):
    names = "abcdefgh"[: 3 + (difficulty + 1) // 2]
    terms = []
    for _ in range(2 + difficulty // 2):
        chosen = rng.sample(names, rng.randint(2, 3))
        terms.append("".join(v if rng.random() < 0.5 else v + "'" for v in sorted(chosen)))
    return {"names": names, "terms": sorted(set(terms))}


def _literals(term):
    out, k = [], 0
    while k < len(term):
        negated = term[k + 1: k + 2] == "'"
        out.append((term[k], not negated))
        k += 2 if negated else 1
    return out


def _value(terms, env):
    return any(all(env[name] is wanted for name, wanted in _literals(t)) for t in terms)


def observe(instance):
    gates = [
        f"NAND{k}(" + ", ".join(n if w else f"NOT {n}" for n, w in _literals(t)) + ")"
        for k, t in enumerate(instance["terms"], 1)
    ]
    return (
        f"The inputs are {', '.join(instance['names'])}. The outputs of these gates are fed into one last NAND: "
        + "; ".join(gates)
        + "\nWrite the output as a sum of products such as ab'+c'd (' is negation). Any equivalent sum of products counts."
    )


def verify(instance, answer):
    text = "".join(answer.split())
    terms = text.split("+")
    allowed = set(instance["names"]) | {"'"}
    if len(text) > 2000 or any(not t or not set(t) <= allowed or t[0] == "'" or "''" in t for t in terms):
        return False
    for _ in range(4):
        env = {name: random.random() < 0.5 for name in instance["names"]}
        if _value(terms, env) != _value(instance["terms"], env):
            return False
    return True


def reference_answer(instance):
    return "+".join(instance["terms"])
