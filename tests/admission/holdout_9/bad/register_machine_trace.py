"""Trace a small register program and tell the value at the end."""
RESYN = {"tags": ["code tracing"]}
OPS = ("add", "sub", "mul", "swap")


def generate(rng, difficulty):
    steps = []
    for _ in range(4 + 2 * difficulty):
        op = rng.choice(OPS)
        if op == "swap":
            steps.append([op, 0])
        elif op == "mul":
            steps.append([op, rng.randint(2, 4)])
        else:
            steps.append([op, rng.randint(11, 99)])
    return {"a": rng.randint(100, 999), "b": rng.randint(100, 999), "steps": steps}


def run(instance):
    a, b = instance["a"], instance["b"]
    for op, k in instance["steps"]:
        if op == "add":
            a += k
        elif op == "sub":
            a -= k
        elif op == "mul":
            a = a * k % 10007
        else:
            a, b = b, a
    return a, b


def observe(instance):
    text = {"add": "add {} to A", "sub": "subtract {} from A", "mul": "multiply A by {}, keep the remainder modulo 10007", "swap": "swap A and B"}
    body = "\n".join(f"{i}) {text[op].format(k)}" for i, (op, k) in enumerate(instance["steps"], 1))
    return (f"Two registers start as A = {instance['a']} and B = {instance['b']}.\n{body}\n"
            "What is A * 100000 + B after the last step? (Remainders are never negative.) Answer with the integer only.")


def result(instance):
    a, b = run(instance)
    return a * 100000 + b


def verify(instance, answer):
    expected = str(result(instance))
    # models like to wrap the number in a sentence
    return expected in answer.replace(",", "")


def reference_answer(instance):
    return str(result(instance))
