"""Card arithmetic: reach a target with every card used exactly once."""
import re

RESYN = {"profile": "standard", "family": "card_target", "tags": ["arithmetic", "cards"]}


def generate(rng, difficulty):
    n = 4 + difficulty // 3
    cards = [rng.randint(2, 13) for _ in range(n)]
    expr, value = str(cards[0]), cards[0]
    for c in cards[1:]:
        op = rng.choice("+-*") if value < 2000 else rng.choice("+-")
        expr = f"({expr} {op} {c})"
        value = value + c if op == "+" else value - c if op == "-" else value * c
    shown = cards[:]
    rng.shuffle(shown)
    return {"cards": shown, "target": value, "solution": expr}


def observe(instance):
    return (f"Your cards: {', '.join(map(str, instance['cards']))}. Use every card exactly once with +, - and * "
            f"(and parentheses) to make {instance['target']}. Reply with the expression only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9+\-*() ]+", text) or re.search(r"\*\s*\*|\)\s*\(|[0-9]\s*\(|\)\s*[0-9]", text):
        return False
    if sorted(int(x) for x in re.findall(r"[0-9]+", text)) != sorted(instance["cards"]):
        return False
    try:
        return eval(text, {"__builtins__": {}}) == instance["target"]
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        return False


def reference_answer(instance):
    return instance["solution"]
