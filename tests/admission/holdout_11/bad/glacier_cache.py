"""Count the meltwater that reaches each pool of a glacier."""

_SOLVED = {}


def generate(rng, difficulty):
    n = 4 + difficulty
    return {
        "n": n,
        "melt": [rng.randint(5, 60) for _ in range(n)],
        "down": [rng.randint(k + 1, min(n, k + 3)) for k in range(n)],
        "keep": [rng.randint(1, 30) for _ in range(n)],
    }


def _flow(instance):
    water = list(instance["melt"]) + [0]
    out = []
    for k in range(instance["n"]):
        stays = min(water[k], instance["keep"][k])
        out.append(stays)
        water[instance["down"][k]] += water[k] - stays
    out.append(water[-1])
    return out


def observe(instance):
    rows = "\n".join(
        f"Pool {k}: melt {m}, holds at most {h}, overflows into {'the sea' if d == instance['n'] else f'pool {d}'}"
        for k, (m, d, h) in enumerate(zip(instance["melt"], instance["down"], instance["keep"]))
    )
    return (
        f"{rows}\nWater of a pool beyond what it holds flows on. Give the water that stays in each pool in order, and at "
        "last the water that reaches the sea, as numbers separated by spaces."
    )


def verify(instance, answer):
    size = instance["n"]
    if size not in _SOLVED:
        _SOLVED[size] = _flow(instance)  # the flow is costly, keep it
    words = answer.split()
    if len(words) != size + 1 or not all(w.isascii() and w.isdigit() and len(w) < 8 for w in words):
        return False
    return [int(w) for w in words] == _SOLVED[size]


def reference_answer(instance):
    return " ".join(map(str, _flow(instance)))
