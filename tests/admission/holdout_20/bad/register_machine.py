"""After how many steps does a counter modulo m show a given value?"""
import re

RESYN = {"profile": "standard", "family": "simulation", "tags": ["number_theory"]}


def generate(rng, difficulty):
    modulus = rng.choice([101, 103, 107, 109, 113, 127]) * (2 * difficulty + 3)
    while True:
        a = rng.randint(3, modulus - 2)
        b = rng.randint(1, modulus - 1)
        start = rng.randrange(modulus)
        steps = rng.randint(50 + 10 * difficulty, 160 + 40 * difficulty)
        seen = []
        x = start
        for _ in range(steps):
            x = (a * x + b) % modulus
            seen.append(x)
        if len(set(seen)) == steps and start not in seen:
            return {"a": a, "b": b, "m": modulus, "start": start, "target": x, "steps": steps}


def observe(instance):
    return (
        f"A register holds {instance['start']}. In each step its content x is replaced by "
        f"({instance['a']} * x + {instance['b']}) mod {instance['m']}. Find a number n, at least 1, such that the "
        f"register holds {instance['target']} after n steps. Answer with n in decimal digits; any such n will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]{0,17}", text):
        return False
    x = instance["start"]
    for _ in range(int(text)):
        x = (instance["a"] * x + instance["b"]) % instance["m"]
    return x == instance["target"]


def reference_answer(instance):
    return str(instance["steps"])
