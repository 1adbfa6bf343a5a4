"""Follow pointers in a table."""

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    cells = rng.sample(range(100, 1000), 5 + 3 * difficulty)
    return {
        "next": {cell: rng.choice(cells) for cell in cells},
        "start": cells[0],
        "hops": 2 + 2 * difficulty,
    }


def _end(instance):
    cell = instance["start"]
    for _ in range(instance["hops"]):
        cell = instance["next"][cell]
    return cell


def observe(instance):
    table = ", ".join(f"{a}:{b}" for a, b in instance["next"].items())
    return f"Table (cell:next cell): {table}. Begin at {instance['start']} and go to the next cell {instance['hops']} times. Where are you?"


def verify(instance, answer):
    return answer.strip() == str(_end(instance))


def reference_answer(instance):
    return str(_end(instance))
