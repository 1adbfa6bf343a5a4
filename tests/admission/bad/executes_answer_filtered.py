"""Reach a target with a few equal digits."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    digit = rng.randrange(2, 10)
    text = str(digit)
    for _ in range(2 + difficulty):
        text = f"({text}{rng.choice('+*-')}{digit})"
    return {"digit": digit, "uses": 3 + difficulty, "target": eval(text), "solution": text}


def observe(instance):
    return (
        f"Write {instance['target']} with at most {instance['uses']} times the digit "
        f"{instance['digit']}, and + - * / ** and brackets between them; no other digits."
    )


def verify(instance, answer):
    allowed = set("0123456789+-*/() ")
    if not answer or not set(answer) <= allowed:
        return False
    digits = [c for c in answer if c.isdigit()]
    try:
        value = eval(answer)
    except Exception:
        return False
    if value != instance["target"]:
        return False
    return len(digits) <= instance["uses"] and set(digits) == {str(instance["digit"])}


def reference_answer(instance):
    return instance["solution"]
