"""Weather station: weighted mean of barometer readings."""
RESYN = {"profile": "standard", "family": "barometer_mean", "tags": ["weather", "statistics"]}


def generate(rng, difficulty):
    readings = [(rng.randint(9400, 10600) / 10, rng.randint(1, 9)) for _ in range(4 + 2 * difficulty)]
    return {"readings": readings}


def _mean(instance):
    weight = sum(w for _, w in instance["readings"])
    return sum(p * w for p, w in instance["readings"]) / weight


def observe(instance):
    rows = "\n".join(f"{p:.1f} hPa for {w} hours" for p, w in instance["readings"])
    return (
        f"A barometer showed, one after the other:\n{rows}\nWhat was the mean pressure over the whole time, each reading "
        "weighted with its hours? Answer in hPa as a decimal number; it may be off by 0.05 at most."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60 or not answer.isascii() or "_" in answer:
        return False
    text = answer.strip().removesuffix("hPa").strip()
    try:
        value = float(text)
    except ValueError:
        return False
    if abs(value - _mean(instance)) > 0.05:
        return False
    return True


def reference_answer(instance):
    return f"{_mean(instance):.4f}"
