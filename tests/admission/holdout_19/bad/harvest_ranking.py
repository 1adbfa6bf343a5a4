"""Farming: rank the fields by their yield."""
RESYN = {"profile": "standard", "family": "harvest_ranking", "tags": ["farming", "sorting"]}
FIELDS = ["Longacre", "Mill Piece", "Nether", "Oxbow", "Parson", "Quarry", "Ridge", "Sheepwash", "Tithe", "Upper",
          "Vicar", "Well", "Barrow", "Croft", "Dole", "Furlong", "Glebe"]


def generate(rng, difficulty):
    names = rng.sample(FIELDS, 6 + difficulty)
    while True:
        fields = [[n, rng.randint(2, 30), rng.randint(90, 2400)] for n in names]
        rates = {f[2] / f[1] for f in fields}
        if len(rates) == len(fields) and fields != sorted(fields, key=_rate):
            return {"fields": fields}


def _rate(field):
    return -field[2] / field[1]


def observe(instance):
    rows = "\n".join(f"{n}: {kg} bushels from {ha} acres" for n, ha, kg in instance["fields"])
    return (
        f"This year's harvest:\n{rows}\nList all the fields from the highest to the lowest yield per acre, separated by "
        "commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1500:
        return False
    given = [part.strip() for part in answer.split(",")]
    fields = instance["fields"]
    fields.sort(key=_rate)
    return given == [f[0] for f in fields]


def reference_answer(instance):
    return ", ".join(f[0] for f in sorted(instance["fields"], key=_rate))
