"""Order people by height."""

RESYN = {"tags": ["logic"]}

NAMES = "Amy Bob Cas Dee Eli Fay Gus Hana Ivo Jill Ken Lia Max Noa Oli Pia Quin".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 2 + 2 * difficulty)
    clues = [[a, b] for a, b in zip(names, names[1:], strict=False)]
    return {"clues": rng.sample(clues, len(clues)), "order": names}


def observe(instance):
    clues = " ".join(f"{a} is taller than {b}." for a, b in instance["clues"])
    return f"{clues} List all people from tallest to smallest, separated by spaces."


def verify(instance, answer):
    return answer.replace(",", " ").split() == instance["order"]


def reference_answer(instance):
    return " ".join(instance["order"])
