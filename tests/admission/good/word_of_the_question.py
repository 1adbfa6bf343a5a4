"""Who owns the treasure?"""

RESYN = {"tags": ["logic"]}

NAMES = "Arno Britt Carlo Diana Emil Frida Georg Helga Igor Julia Kurt Lena Mario Nora".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 4 + difficulty)
    gifts = [rng.sample(names, 2) for _ in range(2 + 2 * difficulty)]
    return {"names": names, "first": rng.choice(names), "gifts": gifts}


def _owner(instance):
    owner = instance["first"]
    for giver, taker in instance["gifts"]:
        if giver == owner:
            owner = taker
    return owner


def observe(instance):
    gifts = " ".join(
        f"Then {a} meets {b}, and gives {b} the treasure if {a} has it."
        for a, b in instance["gifts"]
    )
    return (
        f"{', '.join(instance['names'])} are pirates. At first {instance['first']} has the treasure. "
        f"{gifts} Who has it in the end? Answer with the name alone."
    )


def verify(instance, answer):
    return answer.strip().rstrip(".").lower() == _owner(instance).lower()


def reference_answer(instance):
    return _owner(instance)
