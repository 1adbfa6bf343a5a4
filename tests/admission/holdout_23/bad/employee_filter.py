"""Data task: list the employees that satisfy a small query."""

RESYN = {"profile": "standard", "family": "table_query", "tags": ["data", "filtering"]}

FIRST = ["Ada", "Boris", "Chen", "Dalia", "Emil", "Farah", "Goran", "Hana", "Ivo", "Jun", "Kofi", "Lena",
         "Milo", "Nadia", "Omar", "Petra", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wim", "Xenia"]
DEPTS = ["sales", "ops", "legal", "lab"]


def _matches(instance):
    return [r[0] for r in instance["rows"]
            if r[1] in instance["depts"] and instance["low"] <= r[2] <= instance["high"]]


def generate(rng, difficulty):
    n = 12 + difficulty
    while True:
        names = rng.sample(FIRST, n)
        rows = [[name, rng.choice(DEPTS), rng.randrange(30, 100) * 1000] for name in names]
        low = rng.randrange(30, 55) * 1000
        instance = {"rows": rows, "depts": rng.sample(DEPTS, 2), "low": low, "high": low + 35000}
        if 3 <= len(_matches(instance)) <= n - 4:
            return instance


def observe(instance):
    table = "\n".join(f"{n} | {d} | {s}" for n, d, s in instance["rows"])
    return (f"Employees (name | department | salary):\n{table}\n\n"
            f"List all employees of {instance['depts'][0]} or {instance['depts'][1]} who earn at least "
            f"{instance['low']} and at most {instance['high']}. Answer with all their names, in any order, "
            "separated by commas, each once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    names = [part.strip() for part in answer.split(",") if part.strip()]
    if len(names) != len(set(names)):
        return False
    truth = set(_matches(instance))
    return all(name in truth for name in names)


def reference_answer(instance):
    return ", ".join(_matches(instance))
