"""Pick and order three athletes from a table by a rule."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["selection", "tables"]}
FIRST = ["Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Gro", "Hans", "Ida", "Jon"]
LAST = ["Berg", "Dahl", "Eng", "Foss", "Haug", "Lie", "Moen", "Ness", "Rud", "Vik"]


def generate(rng, difficulty):
    people = rng.sample([f"{a} {b}" for a in FIRST for b in LAST], 10 + 2 * difficulty)
    rows = []
    marks = rng.sample(range(400, 900), len(people))
    for p, k in zip(people, marks):
        rows.append([p, k, rng.randint(0, 9), rng.randint(1, 3)])
    return {"rows": rows, "bonus": rng.randint(7, 19), "factor": rng.randint(11, 33)}


def _best(instance):
    def value(row):
        return (row[1] + instance["bonus"] * row[3] - instance["factor"] * row[2], row[1])
    rows = sorted(instance["rows"], key=value, reverse=True)
    return [r[0] for r in rows[:3]]


def observe(instance):
    lines = ["Long jump (name; centimetres, faults, class):"]
    lines += [f"  {n}; {k}, {f}, {c}" for n, k, f, c in instance["rows"]]
    lines.append(f"The value is the centimetres plus {instance['bonus']} times the class minus {instance['factor']} times the faults; "
                 "at equal value the longer jump is better.")
    lines.append("Answer with the best three names, best first, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    return [n.strip() for n in answer.split(",")] == _best(instance)


def reference_answer(instance):
    return ", ".join(_best(instance))
