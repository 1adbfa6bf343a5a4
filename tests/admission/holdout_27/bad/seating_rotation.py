"""Rotate the seats around a dinner table."""

RESYN = {"profile": "standard", "family": "seating_rotation", "tags": ["sequences"]}
GUESTS = ["Ann", "Ben", "Cid", "Dee", "Eli", "Fay", "Gil", "Hal", "Ida", "Jan", "Kim", "Lou", "Max", "Ned", "Oda", "Pia",
          "Ray", "Sue", "Tom", "Una", "Vic", "Wes"]


def generate(rng, difficulty):
    n = 2 * difficulty + 5
    return {"guests": rng.sample(GUESTS, n), "shift": rng.randint(2, n - 2), "swap": sorted(rng.sample(range(n), 2))}


def _solve(instance):
    g = instance["guests"]
    k = instance["shift"]
    g = g[-k:] + g[:-k]
    i, j = instance["swap"]
    g[i], g[j] = g[j], g[i]
    return g


def observe(instance):
    i, j = instance["swap"]
    return (f"Around the table sit: {' '.join(instance['guests'])}. Everybody moves {instance['shift']} seats to the right "
            f"(the last ones come round to the first seats). Then the guests in seats {i + 1} and {j + 1} swap. "
            "Reply with the guests by seat, separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
