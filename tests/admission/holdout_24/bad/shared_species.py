"""Find a species that was seen in all of several surveys."""

RESYN = {"profile": "standard", "family": "biology", "tags": ["sets"]}

FIRST = ["red", "grey", "lesser", "great", "marsh", "wood", "rock", "sea", "pale", "dusky"]
SECOND = ["warbler", "plover", "finch", "heron", "tern", "owl", "swift", "lark", "shrike", "rail"]


def generate(rng, difficulty):
    species = [f"{a} {b}" for a in FIRST for b in SECOND]
    rng.shuffle(species)
    shared = species[:4]
    rest = species[4:]
    surveys = []
    for k in range(3):
        own = rest[k::3][: 20 + difficulty]
        rows = shared + own
        rng.shuffle(rows)
        surveys.append(rows)
    return {"surveys": surveys}


def _pick(instance):
    common = set(instance["surveys"][0])
    for survey in instance["surveys"][1:]:
        common &= set(survey)
    return next(iter(common))


def observe(instance):
    parts = [f"Survey {i}: {', '.join(rows)}" for i, rows in enumerate(instance["surveys"], 1)]
    return (
        "\n".join(parts) + "\n\nName one species that occurs in every survey. Write its name "
        "exactly as above."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == _pick(instance) else 0.0


def reference_answer(instance):
    return _pick(instance)
