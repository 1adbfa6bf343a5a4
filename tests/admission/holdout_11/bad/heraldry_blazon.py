"""Quarter a coat of arms: read off the fields after rotations and reflections."""
TINCTURES = ("or", "argent", "gules", "azure", "vert", "purpure", "sable", "tenne", "ermine")


def generate(rng, difficulty):
    size = 2 + difficulty // 4
    shield = [[rng.choice(TINCTURES) for _ in range(size)] for _ in range(size)]
    return {"shield": shield, "acts": [rng.choice(["turn", "mirror", "flip"]) for _ in range(1 + difficulty)]}


def final_fields(instance):
    shield = instance["shield"]
    for act in instance["acts"]:
        if act == "turn":
            shield = [list(row) for row in zip(*shield[::-1])]
        elif act == "mirror":
            shield = [row[::-1] for row in shield]
        else:
            shield = shield[::-1]
    return tuple(field for row in shield for field in row)


def observe(instance):
    rows = "\n".join(" ".join(row) for row in instance["shield"])
    return (
        f"A shield is divided into fields:\n{rows}\nIt undergoes: {', '.join(instance['acts'])} (turn: quarter turn "
        "clockwise; mirror: left and right are exchanged; flip: top and bottom are exchanged).\n"
        "List the tinctures of the final shield row by row, all in one line, separated by spaces."
    )


def verify(instance, answer):
    fields = [word.strip(",;.") for word in answer.lower().split()]
    if len(fields) != len(instance["shield"]) ** 2:
        return 0.0
    return 1.0 if fields == final_fields(instance) else 0.0


def reference_answer(instance):
    return " ".join(final_fields(instance))
