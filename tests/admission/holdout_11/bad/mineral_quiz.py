"""Which specimen is the densest?  Multiple choice."""

NAMES = ["galena", "barite", "cinnabar", "magnetite", "beryl", "topaz", "olivine", "rutile", "zircon", "halite"]


def generate(rng, difficulty):
    spread = 120 - 10 * difficulty
    base = rng.randint(2000, 7000)
    densities = [base]
    while len(densities) < 8:
        densities.append(densities[-1] - rng.randint(5, 5 + spread))
    volumes = [rng.randint(11, 99 + 40 * difficulty) for _ in densities]
    names = rng.sample(NAMES, 8)
    specimens = [
        {"name": n, "mass": d * v, "volume": v} for n, d, v in zip(names, densities, volumes)
    ]
    right = specimens[0]
    wrong = specimens[1:]
    rng.shuffle(wrong)
    options = wrong[:2] + [right] + wrong[2:]
    return {"options": options}


def observe(instance):
    lines = []
    for letter, item in zip("ABCDEFGH", instance["options"]):
        lines.append(f"{letter}) {item['name']}: {item['mass']} mg in {item['volume']} mm3 (made-up values)")
    return "Which of these specimens is the densest? Answer with its letter.\n" + "\n".join(lines)


def densest(instance):
    options = instance["options"]
    best = max(range(len(options)), key=lambda k: (options[k]["mass"] / options[k]["volume"], -k))
    return "ABCDEFGH"[best]


def verify(instance, answer):
    text = answer.strip().strip("().").upper()
    return text == densest(instance)


def reference_answer(instance):
    return densest(instance)
