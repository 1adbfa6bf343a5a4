"""Estimate a weighted mean."""

RESYN = {"tags": ["statistics"]}


def generate(rng, difficulty):
    count = 2 + difficulty
    return {
        "values": [rng.randrange(10, 1000 * difficulty) for _ in range(count)],
        "weights": [rng.randrange(1, 10) for _ in range(count)],
    }


def _mean(instance):
    pairs = list(zip(instance["values"], instance["weights"], strict=True))
    return sum(v * w for v, w in pairs) / sum(w for _, w in pairs)


def observe(instance):
    pairs = ", ".join(
        f"{v} (weight {w})" for v, w in zip(instance["values"], instance["weights"], strict=True)
    )
    return f"Compute the weighted mean of {pairs} to at least four decimals."


def verify(instance, answer):
    """Full score for the exact mean, less the farther away."""
    try:
        value = float(answer)
    except ValueError:
        return 0.0
    error = abs(value - _mean(instance))
    if error < 1e-3:
        return 1.0
    return max(0.0, min(1.0, 1.0 - error))


def reference_answer(instance):
    return f"{_mean(instance):.6f}"
