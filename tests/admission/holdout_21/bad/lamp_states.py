"""Lamps after a series of switchings."""
RESYN = {"profile": "standard", "family": "lamp_states", "tags": ["logic", "simulation"]}


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    ops = []
    for _ in range(4 + 2 * difficulty):
        a, b = sorted(rng.sample(range(1, n + 1), 2))
        ops.append((a, b, rng.randint(1, 3)))
    return {"n": n, "ops": ops}


def _lamps(instance):
    state = [0] * (instance["n"] + 1)
    for a, b, step in instance["ops"]:
        for i in range(a, b + 1, step):
            state[i] ^= 1
    return state[1:]


def observe(instance):
    ops = "\n".join(f"  toggle lamps {a} to {b} in steps of {s}" for a, b, s in instance["ops"])
    return (
        f"Lamps 1 to {instance['n']} are all off.\n{ops}\n(In steps of s: the first, then every s-th one.) Answer with one "
        "digit per lamp in order, 1 for on and 0 for off, without spaces."
    )


def verify(instance, answer):
    lamps = _lamps(instance)
    if not isinstance(answer, str):
        return 0.0
    digits = answer.strip()
    if len(digits) > len(lamps):
        return 0.0
    given = [1 if ch == "1" else 0 for ch in digits] + [0] * (len(lamps) - len(digits))
    return sum(a == b for a, b in zip(given, lamps)) / len(lamps)


def reference_answer(instance):
    return "".join(map(str, _lamps(instance)))
