"""Numbers round: combine all given numbers with + - * / to hit a target."""
import re

RESYN = {"profile": "standard", "family": "arithmetic-puzzle", "tags": ["numbers", "search"]}


def _combine(rng, items):
    items = list(items)
    while len(items) > 1:
        a = items.pop(rng.randrange(len(items)))
        b = items.pop(rng.randrange(len(items)))
        op = rng.choice("+-*" if a[1] * b[1] < 5000 else "+-")
        if op == "-" and a[1] < b[1]:
            a, b = b, a
        value = a[1] + b[1] if op == "+" else a[1] - b[1] if op == "-" else a[1] * b[1]
        items.append((f"({a[0]} {op} {b[0]})", value))
    return items[0]


def generate(rng, difficulty):
    count = 4 + (difficulty + 1) // 3
    while True:
        numbers = [rng.randint(2, 20 + 8 * difficulty) for _ in range(count)]
        text, value = _combine(rng, [(str(n), n) for n in numbers])
        if value > 100 and value not in numbers and value != sum(numbers):
            return {"numbers": numbers, "target": value, "witness": text}


def observe(instance):
    listed = ", ".join(str(n) for n in instance["numbers"])
    return (
        f"You are given the numbers {listed}.\n"
        f"Write one arithmetic expression that equals {instance['target']}.\n"
        "Use every number exactly once (a number listed twice is used twice), the operators "
        "+ - * / and parentheses. No other numbers, no other operators, no powers.\n"
        "Answer with the expression only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) > 300 or not re.fullmatch(r"[0-9+\-*/() ]+", text):
        return False
    if "**" in text or "//" in text:
        return False
    used = re.findall(r"[0-9]+", text)
    if sorted(used) != sorted(str(n) for n in instance["numbers"]):
        return False
    # between two operands there has to be exactly one operator: no signs
    if re.search(r"[+\-*/(]\s*[+\-*/]", text) or re.match(r"[+\-*/]", text):
        return False
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return False
    return isinstance(value, (int, float)) and abs(value - instance["target"]) < 1e-9


def reference_answer(instance):
    return instance["witness"]
