"""Find the order of people in a queue from hints."""

RESYN = {"profile": "standard", "family": "logic_puzzles", "tags": ["ordering", "constraint_satisfaction"]}

_PEOPLE = "Ada Ben Cleo Dora Emil Finn Gwen Hugo Ines Jack Kira Liam Mona Nils Olga Paul Rosa Sven Tara Umar".split()


def _fits(order, hints):
    place = {name: i for i, name in enumerate(order)}
    for kind, a, b in hints:
        if kind == "before" and not place[a] < place[b]:
            return False
        if kind == "next" and place[b] != place[a] + 1:
            return False
        if kind == "apart" and abs(place[a] - place[b]) < 3:
            return False
    return True


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    order = rng.sample(_PEOPLE, n)
    hints = []
    for i in range(n):
        for j in range(i + 1, n):
            if j == i + 1 and rng.random() < 0.35:
                hints.append(["next", order[i], order[j]])
            elif j - i >= 3 and rng.random() < 0.3:
                hints.append(["apart", order[j], order[i]])
            elif rng.random() < 0.55:
                hints.append(["before", order[i], order[j]])
    rng.shuffle(hints)
    return {"people": sorted(order), "hints": hints, "order": order}


def observe(instance):
    lines = []
    for kind, a, b in instance["hints"]:
        if kind == "before":
            lines.append(f"- {a} stands somewhere in front of {b}.")
        elif kind == "next":
            lines.append(f"- {b} stands directly behind {a}.")
        else:
            lines.append(f"- At least two people stand between {a} and {b}.")
    example = ", ".join(instance["order"])
    return (
        f"{', '.join(instance['people'])} stand in a queue.\n" + "\n".join(lines) +
        "\nGive an order that fits all the hints, front first. "
        f"Answer with the names separated by commas, in this format: {example}"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    order = [part.strip() for part in answer.split(",")]
    if sorted(order) != instance["people"]:
        return False
    return _fits(order, instance["hints"])


def reference_answer(instance):
    return ", ".join(instance["order"])
