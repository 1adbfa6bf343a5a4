"""Write a function for a table of values."""

RESYN = {"tags": ["programming"], "limits": {"wall_seconds": 5}}


def generate(rng, difficulty):
    a, b = rng.randrange(2, 9 * difficulty), rng.randrange(1, 50 * difficulty)
    return {"a": a, "b": b, "inputs": rng.sample(range(100), 3 + difficulty)}


def observe(instance):
    rows = "\n".join(
        f"f({x}) = {instance['a'] * x * x + instance['b']}" for x in instance["inputs"][:-1]
    )
    return (
        f"A polynomial of degree 2 without linear term has these values:\n{rows}\nWrite Python code that sets "
        "`result` to the list of the values for all numbers in the list `numbers`."
    )


def verify(instance, answer):
    right = [instance["a"] * x * x + instance["b"] for x in instance["inputs"]]
    ran = run_untrusted(answer, {"numbers": instance["inputs"]}, wall_seconds=1.0, cpu_seconds=1.0)  # noqa: F821
    return ran.fault is None and ran.value == right


def reference_answer(instance):
    return f"result = [{instance['a']} * x * x + {instance['b']} for x in numbers]"
