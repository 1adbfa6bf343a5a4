"""Seat musicians at desks from clues."""
import random

PLAYERS = ["Ada", "Ben", "Cid", "Dot", "Eli", "Fay", "Gil", "Hal", "Ida", "Jon", "Kit", "Lea", "Max",
           "Nan", "Oz"]


def generate(rng, difficulty):
    count = 4 + difficulty
    players = rng.sample(PLAYERS, count)
    seats = list(players)
    random.shuffle(seats)
    clues = []
    for left, right in zip(seats, seats[1:]):
        if rng.random() < 0.5:
            clues.append(f"{left} sits directly to the left of {right}.")
        else:
            clues.append(f"{right} sits directly to the right of {left}.")
    rng.shuffle(clues)
    return {"players": sorted(players), "clues": clues, "seats": seats}


def observe(instance):
    return (
        f"{len(instance['players'])} musicians sit in one row: {', '.join(instance['players'])}.\n"
        + "\n".join(instance["clues"])
        + "\nGive the whole row from left to right, the names separated by commas."
    )


def verify(instance, answer):
    names = [part.strip().lower() for part in answer.split(",")]
    return names == [name.lower() for name in instance["seats"]]


def reference_answer(instance):
    return ", ".join(instance["seats"])
