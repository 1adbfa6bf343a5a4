"""Seat guests in a row under neighbour rules."""

GUESTS = ["Anna", "Boris", "Clara", "David", "Elena", "Felix", "Greta", "Henry", "Irene", "Jonas", "Karin", "Leo",
          "Maria"]


def generate(rng, difficulty):
    row = rng.sample(GUESTS, 6 + difficulty)
    rules = []
    for i in range(len(row) - 1):
        if rng.random() < 0.8:
            rules.append(("next", row[i], row[i + 1]))
        j = rng.randrange(i + 1, len(row))
        rules.append(("left", row[i], row[j]))
    rng.shuffle(rules)
    return {"guests": sorted(row), "rules": rules, "row": row}


def observe(instance):
    lines = [f"- {a} sits directly left of {b}" if kind == "next" else f"- {a} sits somewhere left of {b}"
             for kind, a, b in instance["rules"]]
    return ("Guests: " + ", ".join(instance["guests"]) + "\nSeat them in one row such that\n" + "\n".join(lines) +
            "\nAnswer with all guests from left to right, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given = answer.split()
    if sorted(given) != instance["guests"]:
        return False
    at = {name: i for i, name in enumerate(given)}
    return all(at[b] - at[a] == 1 if kind == "next" else at[a] < at[b] for kind, a, b in instance["rules"])


def reference_answer(instance):
    return " ".join(instance["row"])
