"""Average milk yield of the cows that meet a condition."""

RESYN = {"profile": "standard", "family": "farming", "tags": ["statistics"]}
NAMES = ["Alma", "Berta", "Cleo", "Dora", "Edda", "Frida", "Greta", "Hilde", "Isa", "Jette", "Karla",
         "Lotte", "Minna", "Nora", "Olga", "Paula", "Resi", "Senta", "Thea", "Ulla", "Vera", "Wilma"]


def generate(rng, difficulty):
    herd = []
    for name in rng.sample(NAMES, 4 + difficulty):
        herd.append({"name": name, "age": rng.randint(3, 11),
                     "morning": rng.randint(80, 190), "evening": rng.randint(60, 170)})
    limit = sorted(c["age"] for c in herd)[len(herd) // 2]
    return {"herd": herd, "limit": limit}


def _mean(instance):
    chosen = [c for c in instance["herd"] if c["age"] >= instance["limit"]]
    return sum(c["morning"] + c["evening"] for c in chosen) / 10 / len(chosen)


def observe(instance):
    lines = ["Milk yields of yesterday, in tenths of a litre:"]
    for c in instance["herd"]:
        lines.append(f"  {c['name']}, {c['age']} years: morning {c['morning']}, evening {c['evening']}")
    lines.append(f"What was the mean daily yield (morning plus evening) in litres of the cows of "
                 f"{instance['limit']} years or more?")
    lines.append("Answer with a number in litres, rounded to 3 decimals.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    try:
        value = float(answer.strip().removesuffix("litres").strip())
    except ValueError:
        return False
    if abs(value - _mean(instance)) > 0.00051:
        return False
    return True


def reference_answer(instance):
    return f"{_mean(instance):.3f}"
