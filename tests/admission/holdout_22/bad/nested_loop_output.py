"""Predict the output of a nested loop."""


def generate(rng, difficulty):
    return {"outer": rng.randint(4, 5 + difficulty), "inner": rng.randint(4, 5 + difficulty),
            "mul": rng.randint(3, 9), "add": rng.randint(2, 30), "mod": rng.choice([701, 811, 907, 977, 997])}


def program(instance):
    return (f"total = {instance['add']}\n"
            f"for i in range({instance['outer']}):\n"
            f"    for j in range(i, {instance['inner']}):\n"
            f"        total = (total * {instance['mul']} + i * j) % {instance['mod']}\n"
            "print(total)")


def run(instance):
    total = instance["add"]
    for i in range(instance["outer"]):
        for j in range(i, instance["inner"]):
            total = (total * instance["mul"] + i * j) % instance["mod"]
    return total


def observe(instance):
    return f"What does this Python program print?\n\n{program(instance)}\n\nAnswer with the printed number and nothing else."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = str(run(instance))
    return expected in answer
