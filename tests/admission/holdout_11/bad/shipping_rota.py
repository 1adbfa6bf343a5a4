"""Rotating watches on a ship."""
NAMES = ["Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jo", "Kit", "Lou"]


def generate(rng, difficulty):
    crew = rng.sample(NAMES, 3 + difficulty // 2)
    swaps = [rng.sample(range(len(crew)), 2) for _ in range(1 + difficulty)]
    return {"crew": crew, "swaps": swaps, "shift": rng.randint(1, len(crew) - 1)}


def rota(instance):
    crew = list(instance["crew"])
    for i, j in instance["swaps"]:
        crew[i], crew[j] = crew[j], crew[i]
        crew = crew[instance["shift"]:] + crew[: instance["shift"]]
    return crew


def observe(instance):
    swaps = "; ".join(f"{i + 1} and {j + 1}" for i, j in instance["swaps"])
    return (
        f"The watch list reads: {', '.join(instance['crew'])}. In turn, for each of these pairs of positions: {swaps} - "
        f"the people in the two positions change places, then the first {instance['shift']} of the list move to its end "
        "(keeping their order). Write the final list of names, separated by spaces."
    )


def verify(instance, answer):
    want = rota(instance)
    got = answer.split()
    if len(got) != len(want):
        return False
    return bool(a.lower() == b.lower() for a, b in zip(got, want))


def reference_answer(instance):
    return " ".join(rota(instance))
