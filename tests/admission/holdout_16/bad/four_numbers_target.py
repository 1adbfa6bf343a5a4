"""Make a target from four numbers."""
import re


def generate(rng, difficulty):
    while True:
        nums = [rng.randint(2, 9 + 2 * difficulty) for _ in range(4)]
        a, b, c, d = nums
        target = rng.choice([a * b + c * d, (a + b) * c - d, a * (b + c) + d, a * b * c - d, (a + b) * (c + d)])
        if target > 60:
            rng.shuffle(nums)
            return {"numbers": nums, "target": target}


def observe(instance):
    return (
        f"Write an expression with the numbers {', '.join(map(str, instance['numbers']))}, each used exactly once, "
        f"that equals {instance['target']}. Only +, -, *, / and brackets are allowed. Answer with the expression."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not text or not set(text) <= set("0123456789+-*/() "):
        return False
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return False
    if "**" in text or "//" in text:
        return False
    used = sorted(int(n) for n in re.findall(r"[0-9]+", text))
    return used == sorted(instance["numbers"]) and abs(value - instance["target"]) < 1e-9
