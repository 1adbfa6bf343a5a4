"""One-dimensional cellular automata as tide pools."""

RESYN = {"description": "elementary cellular automata", "tags": ["simulation", "strings"]}


def generate(rng, difficulty):
    width = max(21, min(10 + difficulty, 20))
    steps = max(6, difficulty // 2)
    return {
        "rule": rng.choice([30, 45, 54, 60, 73, 89, 90, 105, 106, 110, 150]),
        "row": "".join(rng.choice("01") for _ in range(width)),
        "steps": steps,
    }


def evolve(rule, row):
    return "".join(
        str(rule >> int(row[i - 1] + row[i] + row[(i + 1) % len(row)], 2) & 1) for i in range(len(row))
    )


def final_row(instance):
    row = instance["row"]
    for _ in range(instance["steps"]):
        row = evolve(instance["rule"], row)
    return row


def observe(instance):
    table = ", ".join(f"{p:03b}->{instance['rule'] >> p & 1}" for p in range(8))
    return (
        f"Pools lie in a circle, full (1) or dry (0): {instance['row']}\nAt each tide all pools change at once, by their left "
        f"neighbour, themselves and their right neighbour: {table}. (The first pool's left neighbour is the last one.)\n"
        f"What does the row look like after {instance['steps']} tides? Answer with {len(instance['row'])} digits."
    )


def verify(instance, answer):
    return answer.strip() == final_row(instance)


def reference_answer(instance):
    return final_row(instance)
