"""Solve a linear equation."""

RESYN = {"tags": ["algebra"]}


def generate(rng, difficulty):
    limit = 4 * difficulty**2
    return {
        "a": rng.randrange(2, limit + 2),
        "x": rng.randrange(1, limit + 1),
        "b": rng.randrange(difficulty**3),
    }


def observe(instance):
    right = instance["a"] * instance["x"] + instance["b"]
    left = f"{instance['a']} * x" + (f" + {instance['b']}" if instance["b"] else "")
    return f"What is x if {left} = {right}? Answer with the number."


def verify(instance, answer):
    return answer.strip().removeprefix("x").lstrip(" =") == str(instance["x"])


def reference_answer(instance):
    return str(instance["x"])
