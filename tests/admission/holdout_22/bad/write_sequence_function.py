"""Write a Python function for a described recurrence."""

RESYN = {"profile": "standard", "family": "code", "tags": ["program-synthesis"]}


def terms(instance, count):
    a, b = instance["start"]
    out = []
    for _ in range(count):
        out.append(a)
        a, b = b, instance["p"] * b + instance["q"] * a + instance["r"]
    return out


def generate(rng, difficulty):
    top = 3 + difficulty
    return {"start": (rng.randint(1, 9 * top), rng.randint(1, 9 * top)), "p": rng.randint(2, top),
            "q": rng.randint(1, top), "r": rng.randint(-50, 50), "checks": 8 + difficulty}


def observe(instance):
    a, b = instance["start"]
    return (f"A sequence starts with s(0) = {a}, s(1) = {b} and goes on with "
            f"s(n+2) = {instance['p']}*s(n+1) + {instance['q']}*s(n) + ({instance['r']}).\n"
            "Write a Python function solve(n) that returns s(n) for every n >= 0. Answer with the code only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000 or "def solve" not in answer:
        return False
    namespace = {}
    try:
        exec(answer, namespace)
        got = [namespace["solve"](n) for n in range(instance["checks"])]
    except Exception:
        return False
    return all(type(g) is int for g in got) and got == terms(instance, instance["checks"])


def reference_answer(instance):
    a, b = instance["start"]
    return (f"def solve(n):\n    a, b = {a}, {b}\n    for _ in range(n):\n"
            f"        a, b = b, {instance['p']} * b + {instance['q']} * a + ({instance['r']})\n    return a\n")
