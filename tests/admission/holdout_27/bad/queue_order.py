"""Serving order in a shop with priority tickets."""

RESYN = {"profile": "standard", "family": "queue_order", "tags": ["shopping"]}
NAMES = "Amy Bob Col Don Eva Flo Guy Hue Ike Joy Ken Liz Mel Nat".split()


def generate(rng, difficulty):
    people = rng.sample(NAMES, 4 + difficulty)
    return {"arrivals": [[n, rng.randint(1, 3)] for n in people]}


def _order(arrivals):
    out = []
    while arrivals:
        best = min(range(len(arrivals)), key=lambda i: (arrivals[i][1], i))
        out.append(arrivals.pop(best)[0])
    return out


def observe(instance):
    rows = ", ".join(f"{n} (priority {p})" for n, p in instance["arrivals"])
    return (f"In order of arrival: {rows}. Lower priority numbers are served first, ties by arrival. "
            "Reply with the serving order, names separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    want = _order(instance["arrivals"])
    got = _words(answer)
    return got is not None and got == want


def reference_answer(instance):
    return ", ".join(_order([list(a) for a in instance["arrivals"]]))
