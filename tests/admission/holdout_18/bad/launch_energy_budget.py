"""Physics: total mechanical energy of several carts, answered as a number or a plain arithmetic expression."""
import re

RESYN = {"profile": "standard", "family": "physics", "tags": ["mechanics"]}
G = 10
ALLOWED = re.compile(r"[0-9+\-*/(). ]{1,200}", re.ASCII)


def generate(rng, difficulty):
    carts = []
    for _ in range(difficulty + 1):
        carts.append({"mass": rng.randint(12, 90), "speed": 2 * rng.randint(3, 20), "height": rng.randint(2, 40)})
    return {"carts": carts}


def _energy(instance):
    total = 0
    for c in instance["carts"]:
        total += c["mass"] * c["speed"] ** 2 // 2 + c["mass"] * G * c["height"]
    return total


def observe(instance):
    lines = [f"cart {k + 1}: mass {c['mass']} kg, speed {c['speed']} m/s, height {c['height']} m"
             for k, c in enumerate(instance["carts"])]
    return ("Compute the total mechanical energy (kinetic plus potential, g = 10 m/s^2) in joules of all carts.\n"
            + "\n".join(lines)
            + "\nAnswer with an integer, or with an arithmetic expression (digits, + - * / and parentheses, "
              "at most 200 characters) that has this value.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not ALLOWED.fullmatch(text) or "**" in text or "//" in text:
        return False
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return False
    if not isinstance(value, (int, float)):
        return False
    return value == _energy(instance)


def reference_answer(instance):
    return str(_energy(instance))
