"""Break a code of colours."""

RESYN = {"tags": ["logic"]}

COLOURS = {"red": 0, "blue": 1, "green": 2, "white": 3, "black": 4, "amber": 5}


def generate(rng, difficulty):
    pegs = 2 + difficulty
    code = [rng.randrange(6) for _ in range(pegs)]
    step = rng.randrange(1, 6)
    return {"code": code, "step": step}


def observe(instance):
    names = list(COLOURS)
    shown = " ".join(names[(c + instance["step"]) % 6] for c in instance["code"])
    return (
        f"The colours are numbered {', '.join(f'{n}: {c}' for c, n in COLOURS.items())}. A code of "
        f"colours was moved on by {instance['step']} (after amber comes red again) and is now: "
        f"{shown}. What was the code? Answer with the colours, separated by spaces."
    )


def verify(instance, answer):
    return [COLOURS[word] for word in answer.lower().split()] == instance["code"]


def reference_answer(instance):
    names = list(COLOURS)
    return " ".join(names[c] for c in instance["code"])
