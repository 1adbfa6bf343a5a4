"""Average speed of a trip with several legs."""


def generate(rng, difficulty):
    legs = [(rng.randint(12, 240), rng.randint(11, 170)) for _ in range(2 + difficulty)]
    return {"legs": legs}


def _speed(instance):
    return 60 * sum(d for d, _ in instance["legs"]) / sum(t for _, t in instance["legs"])


def observe(instance):
    rows = "\n".join(f"{d} km in {t} minutes" for d, t in instance["legs"])
    return (
        f"A coach drives these legs:\n{rows}\n\nWhat is its average speed over the whole trip in km/h? An error "
        "of 0.01 is tolerated. Answer with a decimal number."
    )


def verify(instance, answer):
    try:
        value = float(answer)
    except (TypeError, ValueError, OverflowError):
        return False
    if abs(value - _speed(instance)) > 0.01:
        return False
    return True


def reference_answer(instance):
    return f"{_speed(instance):.4f}"
