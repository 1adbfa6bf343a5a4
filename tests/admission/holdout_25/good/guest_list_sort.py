"""Sort the lines of a guest list: the answer is made of the question's own lines."""
FIRST = ["Ana", "Bob", "Cara", "Dov", "Ella", "Finn", "Gina", "Hugo", "Iris", "Joel", "Kim", "Leo"]
LAST = ["Abt", "Berg", "Coe", "Diaz", "Egan", "Foss", "Gold", "Hale", "Ito", "Jones"]


def generate(rng, difficulty):
    pairs = rng.sample([(f, l) for f in FIRST for l in LAST], 6 + 2 * difficulty)
    guests = [[f, l, rng.randint(1, 4)] for f, l in pairs]
    instance = {"guests": guests, "youngest_table_last": rng.random() < 0.5}
    while _order(instance) == [_line(g) for g in guests]:
        rng.shuffle(guests)
    return instance


def _line(guest):
    return f"{guest[0]} {guest[1]}, table {guest[2]}"


def _order(instance):
    sign = 1 if instance["youngest_table_last"] else -1
    return [_line(g) for g in sorted(instance["guests"], key=lambda g: (sign * g[2], g[1], g[0]))]


def observe(instance):
    rows = "\n".join(_line(g) for g in instance["guests"])
    first = "lowest" if instance["youngest_table_last"] else "highest"
    return (
        f"Guest list:\n{rows}\n\nSort these lines by table number ({first} first), at the same table "
        "by family name (the second name), then by first name. Keep every line as it is, one "
        "per line, and add nothing."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    return [line.strip() for line in answer.strip().split("\n")] == _order(instance)


def reference_answer(instance):
    return "\n".join(_order(instance))
