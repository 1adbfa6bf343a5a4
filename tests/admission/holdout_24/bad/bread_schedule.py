"""Start times for a baker with several loaves."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["time"]}

LOAVES = ["rye", "spelt", "wheat", "oat", "corn", "barley", "potato", "olive", "walnut", "onion",
          "sourdough", "brioche", "ciabatta"]


def generate(rng, difficulty):
    loaves = []
    for name in rng.sample(LOAVES, 2 + difficulty):
        loaves.append([name, rng.randint(5, 25), rng.randint(40, 180), rng.randint(20, 70)])
    return {"loaves": loaves, "ready": rng.randint(360, 600)}


def _clock(minute):
    minute %= 1440
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _plan(instance):
    return [f"{name} {_clock(instance['ready'] - a - b - c)}" for name, a, b, c in instance["loaves"]]


def observe(instance):
    rows = "\n".join(
        f"{name}: knead {a} min, rest {b} min, bake {c} min" for name, a, b, c in instance["loaves"]
    )
    return (
        f"All loaves have to be ready at {_clock(instance['ready'])}:\n{rows}\n\nWhen must each be "
        "begun at the latest (perhaps on the day before)? One line per loaf in this order, as "
        "`name HH:MM`."
    )


def verify(instance, answer):
    def is_correct():
        if not isinstance(answer, str):
            return False
        lines = [line.strip() for line in answer.strip().split("\n")]
        return lines == _plan(instance)

    return 1.0 if is_correct else 0.0


def reference_answer(instance):
    return "\n".join(_plan(instance))
