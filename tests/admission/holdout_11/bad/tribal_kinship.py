"""Moieties: which section does a descendant belong to?"""
SECTIONS = ["Burung", "Karimar", "Banaka", "Palyer", "Tjaru", "Nangar", "Wamut", "Purul"]
INTRO = "In a society with the sections {sections}, the child of a {kind} in section number k (from 0) is in section "
TEMPLATES = {
    (1, 2, 3): INTRO + "(k + {a}) mod 8. ",
    (4, 5, 6): INTRO + "({b}k + {a}) mod 8. ",
    (8, 9, 10): INTRO + "({b}k + {a}) mod 8. ",
}


def generate(rng, difficulty):
    b = 1 if difficulty <= 3 else rng.choice([3, 5, 7])
    return {
        "level": difficulty, "a": rng.randint(1, 7), "b": b,
        "people": [[rng.choice(SECTIONS), rng.randint(1, 1 + 2 * difficulty)] for _ in range(3 + difficulty // 3)],
    }


def template(level):
    for levels, text in TEMPLATES.items():
        if level in levels:
            return text
    return ""


def observe(instance):
    text = template(instance["level"])
    if not text:
        return text
    people = "; ".join(f"{n} generations below a woman of {s}" for s, n in instance["people"])
    return (
        text.format(sections=", ".join(SECTIONS), kind="woman", a=instance["a"], b=instance["b"])
        + f"All the ancestors in question are women. To which sections belong the people: {people}? Answer with the names "
        "in order, separated by commas."
    )


def solve(instance):
    out = []
    for section, generations in instance["people"]:
        k = SECTIONS.index(section)
        for _ in range(generations):
            k = (instance["b"] * k + instance["a"]) % 8
        out.append(SECTIONS[k])
    return out


def verify(instance, answer):
    return [p.strip().capitalize() for p in answer.split(",")] == solve(instance)


def reference_answer(instance):
    return ", ".join(solve(instance))
