"""Follow a modified Collatz rule and write down the trajectory."""
import re

RESYN = {"profile": "standard", "family": "iteration", "tags": ["simulation", "arithmetic"]}


def generate(rng, difficulty):
    return {"start": rng.randrange(1000, 9000 + 4000 * difficulty), "mul": rng.choice([3, 5]),
            "add": rng.choice([7, 11, 13, 17, 19]), "steps": 6 + 2 * difficulty}


def _trajectory(inst):
    n, out = inst["start"], []
    for _ in range(inst["steps"]):
        n = n // 2 if n % 2 == 0 else inst["mul"] * n + inst["add"]
        out.append(n)
    return out


def observe(instance):
    return (f"Start with {instance['start']}. If the number is even, halve it; otherwise multiply it by "
            f"{instance['mul']} and add {instance['add']}. Do this {instance['steps']} times and list the number "
            "after each step, separated by spaces. A list of the right length whose first k numbers (k at least 2) "
            "are right and whose next one is wrong scores k divided by twice the length.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    tokens = answer.split()
    truth = _trajectory(instance)
    if len(tokens) != len(truth) or not all(re.fullmatch(r"[0-9]{1,15}", t) for t in tokens):
        return 0.0
    good = 0
    for t, x in zip(tokens, truth):
        if int(t) != x:
            break
        good += 1
    if good == len(truth):
        return 1.0
    return good / (2 * len(truth)) if good >= 2 else 0.0


def reference_answer(instance):
    return " ".join(map(str, _trajectory(instance)))
