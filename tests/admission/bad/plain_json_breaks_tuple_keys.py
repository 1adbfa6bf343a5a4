"""Price of a trip by rail."""

RESYN = {"tags": ["graph"]}

TOWNS = "Aix Bonn Cork Delft Exeter Florence Ghent Haarlem Ivrea Jaca Kassel Leeds".split()


def generate(rng, difficulty):
    towns = rng.sample(TOWNS, 2 + difficulty)
    prices = {(a, b): rng.randrange(5, 100) for a, b in zip(towns, towns[1:], strict=False)}
    return {"towns": towns, "prices": prices}


def observe(instance):
    prices = ", ".join(f"{a}-{b} {price}" for (a, b), price in instance["prices"].items())
    return f"Tickets: {prices}. What does the way {' - '.join(instance['towns'])} cost in all?"


def verify(instance, answer):
    towns = instance["towns"]
    price = sum(instance["prices"][pair] for pair in zip(towns, towns[1:], strict=False))
    return answer.strip() == str(price)


def reference_answer(instance):
    return str(sum(instance["prices"].values()))
