"""Whodunit: exactly one suspect fits all the clues."""

RESYN = {"profile": "standard", "family": "deduction", "tags": ["logic", "language"]}

NAMES = ["Anna", "Bruno", "Carla", "Dmitri", "Elif"]
TRAITS = ["a scarf", "a hat", "glasses", "a limp", "gloves", "a ring", "a cane", "a coat", "boots", "a tattoo",
          "a beard", "a badge", "a bag", "a watch"]


def generate(rng, difficulty):
    n = 3 + difficulty // 4
    traits = rng.sample(TRAITS, 4 + difficulty)
    while True:
        has = {name: [rng.random() < 0.5 for _ in traits] for name in NAMES[:n]}
        if len({tuple(v) for v in has.values()}) == n:
            break
    thief = rng.choice(NAMES[:n])
    return {"traits": traits, "has": has, "thief": thief}


def observe(instance):
    lines = []
    for name, flags in instance["has"].items():
        worn = [t for t, f in zip(instance["traits"], flags) if f]
        lines.append(f"{name} has {', '.join(worn) if worn else 'none of the marks'}.")
    clues = [f"The thief {'has' if f else 'does not have'} {t}."
             for t, f in zip(instance["traits"], instance["has"][instance["thief"]])]
    return "\n".join(lines + clues) + "\nExactly one of them is the thief. Answer with the name only."


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == instance["thief"]
