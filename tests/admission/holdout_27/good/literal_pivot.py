"""Pivot a small sheet into a Python dict."""
import ast

RESYN = {"profile": "standard", "family": "literal_pivot", "tags": ["spreadsheet"]}


def generate(rng, difficulty):
    return {"rows": [(rng.choice(["north", "south", "east", "west"]), rng.randint(10, 999)) for _ in range(6 + 3 * difficulty)]}


def _solve(instance):
    out = {}
    for region, amount in instance["rows"]:
        out[region] = out.get(region, 0) + amount
    return out


def observe(instance):
    rows = "\n".join(f"{r},{a}" for r, a in instance["rows"])
    return f"region,amount\n{rows}\nReply with a Python dict literal that maps each region to its total (an int)."


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    try:
        value = ast.literal_eval(answer.strip())
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return False
    return isinstance(value, dict) and all(type(v) is int for v in value.values()) and value == _solve(instance)


def reference_answer(instance):
    return repr(_solve(instance))
