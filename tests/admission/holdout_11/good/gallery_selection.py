"""Pick the pictures that satisfy all the curator's wishes."""
FIRST = ["Amber", "Blue", "Crimson", "Dim", "Early", "Faint", "Golden", "Hollow"]
SECOND = ["Bridge", "Orchard", "Window", "Harvest", "Mirror", "Harbour"]


def generate(rng, difficulty):
    titles = rng.sample([f"{a} {b}" for a in FIRST for b in SECOND], 10 + 2 * difficulty)
    pictures = [{"title": t, "year": rng.randint(1600, 1950), "width": rng.randint(20, 300), "oil": rng.random() < 0.6}
                for t in titles]
    targets = rng.sample(pictures, 3 + difficulty // 3)
    lo, hi = 1700, 1850
    for p in targets:
        p.update(year=rng.randint(lo, hi), width=rng.randint(60, 200), oil=True)
    return {"pictures": pictures, "years": (lo, hi), "widths": (60, 200)}


def chosen(instance):
    (a, b), (c, d) = instance["years"], instance["widths"]
    return {p["title"].lower() for p in instance["pictures"] if a <= p["year"] <= b and c <= p["width"] <= d and p["oil"]}


def observe(instance):
    (a, b), (c, d) = instance["years"], instance["widths"]
    rows = "\n".join(
        f"- {p['title']} ({p['year']}), {p['width']} cm wide, {'oil' if p['oil'] else 'watercolour'}"
        for p in instance["pictures"]
    )
    return (
        f"{rows}\nWhich oil paintings were made from {a} to {b} and are {c} to {d} cm wide (limits included)? Give their "
        "titles in any order, separated by semicolons, each once; upper and lower case do not matter."
    )


def verify(instance, answer):
    titles = [" ".join(part.lower().split()) for part in answer.split(";")]
    wanted = chosen(instance)
    return len(titles) == len(wanted) and set(titles) == wanted


def reference_answer(instance):
    return "; ".join(sorted(chosen(instance)))
