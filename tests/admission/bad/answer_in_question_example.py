"""Find the mistake-free route of a knight."""

RESYN = {"tags": ["spatial_reasoning"]}

JUMPS = [(1, 2), (2, 1), (-1, 2), (2, -1), (1, -2), (-2, 1), (-1, -2), (-2, -1)]


def generate(rng, difficulty):
    x, y = rng.randrange(8), rng.randrange(8)
    route = [[x, y]]
    while len(route) < 3 + difficulty:
        dx, dy = rng.choice(JUMPS)
        if 0 <= x + dx < 8 and 0 <= y + dy < 8:
            x, y = x + dx, y + dy
            route.append([x, y])
    return {"route": route}


def _name(field):
    return "abcdefgh"[field[0]] + "12345678"[field[1]]


def observe(instance):
    route = [_name(field) for field in instance["route"]]
    return (
        f"A knight goes from {route[0]} to {route[-1]} on a chess board with exactly {len(route) - 1} "
        "jumps. Give all fields of such a way in order, with both ends, separated by blanks, for "
        f"example: {' '.join(route)}"
    )


def verify(instance, answer):
    fields = answer.lower().split()
    names = {_name((x, y)): (x, y) for x in range(8) for y in range(8)}
    if len(fields) != len(instance["route"]) or not all(field in names for field in fields):
        return False
    places = [names[field] for field in fields]
    if places[0] != tuple(instance["route"][0]) or places[-1] != tuple(instance["route"][-1]):
        return False
    return all(
        (b[0] - a[0], b[1] - a[1]) in JUMPS for a, b in zip(places, places[1:], strict=False)
    )


def reference_answer(instance):
    return " ".join(_name(field) for field in instance["route"])
