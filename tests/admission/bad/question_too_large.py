"""Count the ones in a grid that a formula describes."""

RESYN = {"tags": ["grid"]}


def generate(rng, difficulty):
    return {
        "size": 105 * difficulty,
        "a": rng.randrange(3, 40),
        "b": rng.randrange(3, 40),
        "m": rng.randrange(5, 30),
    }


def _cell(instance, r, c):
    return (instance["a"] * r + instance["b"] * c) % instance["m"] < 2


def observe(instance):
    size = range(instance["size"])
    rows = "\n".join("".join("#" if _cell(instance, r, c) else "." for c in size) for r in size)
    return f"How many # are in this grid?\n{rows}"


def verify(instance, answer):
    size = range(instance["size"])
    rest = [0] * instance["m"]
    for c in size:
        rest[instance["b"] * c % instance["m"]] += 1
    total = 0
    for r in size:
        shift = instance["a"] * r % instance["m"]
        total += sum(n for k, n in enumerate(rest) if (k + shift) % instance["m"] < 2)
    return answer.strip() == str(total)


def reference_answer(instance):
    return observe(instance).partition("\n")[2].count("#").__str__()
