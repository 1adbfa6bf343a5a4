"""Sort jars on a spice rack by the stated keys."""
SPICES = ["anise", "basil", "cardamom", "cinnamon", "clove", "coriander", "cumin", "dill",
          "fennel", "ginger", "mace", "marjoram", "nutmeg", "oregano", "paprika", "pepper",
          "rosemary", "saffron", "thyme", "turmeric"]


def generate(rng, difficulty):
    names = rng.sample(SPICES, 3 + 2 * difficulty)
    jars = [[name, rng.randint(5, 95), rng.randint(1, 4)] for name in names]
    return {"jars": jars, "heavy_first": rng.random() < 0.5}


def _order(instance):
    sign = -1 if instance["heavy_first"] else 1
    return [j[0] for j in sorted(instance["jars"], key=lambda j: (j[2], sign * j[1], j[0]))]


def observe(instance):
    rows = "\n".join(f"- {n}: {g} g, shelf {s}" for n, g, s in instance["jars"])
    direction = "heaviest" if instance["heavy_first"] else "lightest"
    return (
        "These jars stand on the counter:\n" + rows + "\n"
        f"Line them up by shelf number (lowest first), on the same shelf the {direction} first, and "
        "jars of the same shelf and weight alphabetically.\n"
        "Answer with the names in order, separated by ' > '."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    parts = [p.strip() for p in answer.strip().split(">")]
    return parts == _order(instance)


def reference_answer(instance):
    return " > ".join(_order(instance))
