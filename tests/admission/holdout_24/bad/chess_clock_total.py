"""Thinking time in a chess game."""
import random

RESYN = {"profile": "standard", "family": "games", "tags": ["time"]}


def generate(rng, difficulty):
    local = random.Random(1000 + difficulty)
    moves = []
    for _ in range(4 + 3 * difficulty):
        moves.append((local.randint(3, 240), local.randint(3, 240)))
    return {"start": 3600 + 600 * difficulty, "bonus": local.randint(2, 30), "moves": moves}


def _left(instance):
    white = black = instance["start"]
    for a, b in instance["moves"]:
        white += instance["bonus"] - a
        black += instance["bonus"] - b
    return f"{white} {black}"


def observe(instance):
    rows = "\n".join(
        f"move {i}: White {a} s, Black {b} s" for i, (a, b) in enumerate(instance["moves"], 1)
    )
    return (
        f"Both players start with {instance['start']} seconds and gain {instance['bonus']} seconds "
        f"after each of their moves.\n{rows}\n\nHow many seconds are left to White and to Black? "
        "Answer with two numbers separated by a space."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == _left(instance) else 0.0


def reference_answer(instance):
    return _left(instance)
