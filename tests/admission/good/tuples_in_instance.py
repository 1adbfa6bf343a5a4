"""Where do two knights meet?"""

RESYN = {"tags": ["spatial_reasoning"]}


def generate(rng, difficulty):
    size = 6 + difficulty
    corner = (rng.randrange(size), rng.randrange(size))
    moves = tuple((rng.choice((-2, 2)), rng.choice((-1, 1))) for _ in range(2 + difficulty))
    return {"size": size, "start": corner, "moves": moves}


def _end(instance):
    place = instance["start"]
    for move in instance["moves"]:
        place = ((place[0] + move[0]) % instance["size"], (place[1] + move[1]) % instance["size"])
    return place


def observe(instance):
    moves = ", ".join(f"{a:+d}/{b:+d}" for a, b in instance["moves"])
    return (
        f"On a board of {instance['size']} x {instance['size']} fields, numbered from 0, whose borders are "
        f"joined, a piece stands on column {instance['start'][0]}, row {instance['start'][1]}. It makes "
        f"the moves (columns/rows) {moves}. Where is it then? Answer: column row"
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    return tuple(words) == tuple(map(str, _end(instance)))


def reference_answer(instance):
    column, row = _end(instance)
    return f"{column} {row}"
