"""Which letter comes next?"""

RESYN = {"tags": ["sequences"]}

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def generate(rng, difficulty):
    return {
        "start": rng.randrange(26),
        "steps": [rng.randrange(1, 9) for _ in range(1 + difficulty // 2)],
    }


def _letter(instance, n):
    place = instance["start"]
    for i in range(n):
        place += instance["steps"][i % len(instance["steps"])]
    return LETTERS[place % 26]


def observe(instance):
    count = 2 * len(instance["steps"]) + 2
    shown = " ".join(_letter(instance, n) for n in range(count))
    return (
        f"A sequence walks through the alphabet (after Z comes A) with {len(instance['steps'])} step "
        f"sizes in turn, again and again: {shown}. Which letter comes next?"
    )


def verify(instance, answer):
    return answer.strip().upper() == _letter(instance, 2 * len(instance["steps"]) + 2)


def reference_answer(instance):
    return _letter(instance, 2 * len(instance["steps"]) + 2)
