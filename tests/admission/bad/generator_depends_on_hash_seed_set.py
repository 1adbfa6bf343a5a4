"""Translate a number into letters."""

RESYN = {"tags": ["words"]}

PLACES = {"attic", "barn", "cabin", "cellar", "garage", "hall", "kitchen", "loft", "porch", "shed"}


def generate(rng, difficulty):
    places = list(PLACES)
    visits = [rng.choice(places) for _ in range(3 + 2 * difficulty)]
    return {"visits": visits}


def _changes(instance):
    visits = instance["visits"]
    return [len(v) * (i + 1) for i, v in enumerate(visits)]


def observe(instance):
    return (
        f"Number these places from 1 on and multiply each number by the place's count of letters: "
        f"{', '.join(instance['visits'])}. What is the sum of the products?"
    )


def verify(instance, answer):
    return answer.strip() == str(sum(_changes(instance)))


def reference_answer(instance):
    return str(sum(_changes(instance)))
