"""Compound growth of a grain store."""

RESYN = {"description": "integer bookkeeping", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    entries = []
    for _ in range(1 + difficulty):
        kind = rng.choice(["harvest", "mice", "trade"])
        entries.append([kind, rng.randint(2, 9) if kind != "harvest" else rng.randint(100, 400)])
    return {"sacks": rng.randint(150, 450), "entries": entries}


def balance(instance):
    sacks = instance["sacks"]
    for kind, amount in instance["entries"]:
        if kind == "harvest":
            sacks += amount
        elif kind == "mice":
            sacks -= sacks // (amount + 8)
        else:
            sacks = sacks * (amount + 3) // (amount + 2)
    return sacks


def observe(instance):
    wording = {
        "harvest": lambda n: f"the harvest brings {n} sacks",
        "mice": lambda n: f"mice eat one of every {n + 8} full sacks' worth (stock divided by {n + 8}, rounded down)",
        "trade": lambda n: f"trade turns the stock into {n + 3}/{n + 2} of itself, rounded down",
    }
    lines = "\n".join(f"{i}. {wording[kind](n)}" for i, (kind, n) in enumerate(instance["entries"], 1))
    return (
        f"A granary holds {instance['sacks']} sacks. Then, one after the other:\n{lines}\n"
        "How many sacks are there at the end? Answer with a whole number, digits only."
    )


def verify(instance, answer):
    text = answer.strip()
    if not 0 < len(text) <= 12 or any(ch not in "0123456789" for ch in text):
        return False
    return int(text) == balance(instance)


def reference_answer(instance):
    return f"{balance(instance):,}"
