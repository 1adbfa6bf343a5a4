"""Choose the two transfer hubs of a bus network."""

TOWNS = ["Ardo", "Bexl", "Crail", "Dunor", "Ebro", "Filey", "Gorse", "Hythe", "Ilkey", "Jura", "Kirn", "Leven", "Moray",
         "Nairn", "Oban", "Perth", "Rhynd", "Stoke", "Troon", "Upton", "Wick"]


def generate(rng, difficulty):
    towns = rng.sample(TOWNS, 11 + difficulty)
    links = [(towns[i], towns[(i + 1) % len(towns)]) for i in range(len(towns))]
    shift = rng.randint(2, 4)
    links += [(towns[i], towns[(i + shift) % len(towns)]) for i in range(0, len(towns), 2)]
    links = sorted({tuple(sorted(link)) for link in links})
    rng.shuffle(links)
    return {"links": links}


def observe(instance):
    rows = "\n".join(f"{a} and {b}" for a, b in instance["links"])
    return (
        f"Direct bus links exist between:\n{rows}\n\nChoose two hubs such that as many towns as possible are a hub "
        "or have a direct link to one. Answer with the two towns in alphabetical order, joined by '+'."
    )


def _hubs(instance):
    near = {}
    for a, b in instance["links"]:
        near.setdefault(a, {a}).add(b)
        near.setdefault(b, {b}).add(a)
    towns = set(near)
    best, cover = None, -1
    for a in towns:
        for b in towns:
            if a < b and len(near[a] | near[b]) > cover:
                best, cover = (a, b), len(near[a] | near[b])
    return best


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    return tuple(part.strip() for part in answer.split("+")) == _hubs(instance)


def reference_answer(instance):
    return "+".join(_hubs(instance))
