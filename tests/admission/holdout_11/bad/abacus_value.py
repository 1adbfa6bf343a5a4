"""Read a soroban (Japanese abacus)."""


def generate(rng, difficulty):
    rods = []
    for k in range(3 + difficulty):
        rods.append((rng.randint(0, 1), rng.randint(0 if k else 1, 4)))
    return {"rods": rods, "add": rng.randint(100, 10 ** (2 + difficulty))}


def value(instance):
    total = 0
    for heaven, earth in instance["rods"]:
        total = total * 10 + 5 * heaven + earth
    return total + instance["add"]


def observe(instance):
    rods = " ".join(f"[{'v' if h else '^'}|{'*' * e}{'.' * (4 - e)}]" for h, e in instance["rods"])
    return (
        f"Rods of a soroban, highest place first: {rods}\nv means the five-bead is down (counts 5), ^ that it is up "
        "(counts 0), each * is a unit bead that counts.\n"
        f"Add {instance['add']} to the number shown. What is the result? Answer with a number; digit groups may be "
        "separated by underscores."
    )


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > 200:
        return False
    try:
        # handles 1_000 and 12 + 3 alike
        number = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return False
    return isinstance(number, int) and not isinstance(number, bool) and number == value(instance)


def reference_answer(instance):
    return str(value(instance))
