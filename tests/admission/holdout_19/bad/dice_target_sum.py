"""Use all thrown dice to reach a target number."""
import re

RESYN = {"profile": "standard", "family": "dice_target_sum", "tags": ["dice", "arithmetic"]}


def generate(rng, difficulty):
    while True:
        dice = [rng.randint(1, 6) for _ in range(4 + difficulty // 3)]
        text = str(dice[0])
        value = dice[0]
        for d in dice[1:]:
            op = rng.choice("+*")
            value = value + d if op == "+" else value * d
            text = f"({text} {op} {d})"
        if value >= 30 + 10 * difficulty:
            shown = sorted(dice)
            return {"dice": shown, "target": value, "text": text}


def observe(instance):
    return (
        f"Your dice show {instance['dice']}. Combine all of them, each exactly once, with + - * / and round brackets "
        f"so that the result is {instance['target']}. Answer with the expression only. Any right one is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    expr = answer.strip()
    if not re.fullmatch(r"[1-6+\-*/() ]+", expr) or "**" in expr or "//" in expr or re.search(r"[0-9]\s*[0-9]", expr):
        return False
    if re.search(r"(^|[-+*/(])\s*[-+]", expr):
        return False
    if sorted(int(d) for d in re.findall(r"[1-6]", expr)) != instance["dice"]:
        return False
    try:
        value = eval(expr, {"__builtins__": {}}, {})
        return abs(value - instance["target"]) < 1e-9
    except Exception:
        return False


def reference_answer(instance):
    return instance["text"]
