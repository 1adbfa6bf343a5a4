"""Count matching lines of a synthetic server log."""
import re

RESYN = {"profile": "standard", "family": "parsing", "tags": ["logs", "counting"]}

VERBS = ["GET", "PUT", "POST", "DELETE"]
PATHS = ["/home", "/cart", "/login", "/search", "/admin", "/img"]


def generate(rng, difficulty):
    return {"seed": rng.randrange(1, 2 ** 31), "lines": 6000 + 1500 * difficulty,
            "verb": rng.choice(VERBS), "path": rng.choice(PATHS)}


def log(instance):
    state = instance["seed"]
    for number in range(instance["lines"]):
        state = (1103515245 * state + 12345) % 2 ** 31
        verb = VERBS[state >> 20 & 3]
        path = PATHS[(state >> 10) % 6]
        yield number, verb, path, 200 if state >> 13 & 7 else 500


def solve(instance):
    wanted = [n for n, v, p, s in log(instance) if v == instance["verb"] and p == instance["path"] and s == 500]
    return len(wanted), sum(wanted)


def observe(instance):
    rows = "\n".join(f"{n:06d} {v} {p} {s}" for n, v, p, s in log(instance))
    return (
        f"{rows}\n\nFind the lines with {instance['verb']}, path {instance['path']} and status 500. Reply with "
        "their number and the sum of their line numbers, separated by a space."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    tokens = answer.split()
    if len(tokens) != 2 or not all(re.fullmatch(r"[0-9]{1,12}", t) for t in tokens):
        return False
    return (int(tokens[0]), int(tokens[1])) == solve(instance)


def reference_answer(instance):
    return "%d %d" % solve(instance)
