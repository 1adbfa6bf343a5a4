"""Seat guests on a long bench with a minimum distance between them."""
import re


def generate(rng, difficulty):
    seats = 30 + 6 * difficulty
    guests = 3 + difficulty
    gap = 3 if difficulty < 8 else 6
    while True:
        places = sorted(rng.sample(range(1, seats + 1), guests))
        if all(b - a > gap for a, b in zip(places, places[1:])):
            break
    taken = rng.sample([s for s in range(1, seats + 1) if s not in places], 3 + difficulty // 3)
    return {"seats": seats, "guests": guests, "gap": gap, "taken": sorted(taken),
            "total": sum(places), "places": places}


def observe(instance):
    return (f"A bench has seats 1 to {instance['seats']}; the seats {', '.join(map(str, instance['taken']))} are broken. "
            f"Seat {instance['guests']} guests on sound seats so that there are at least {instance['gap']} other seats "
            f"between any two of them and their numbers add up to {instance['total']}. Answer with the seat numbers in increasing order, separated by blanks.")


def reference_answer(instance):
    return " ".join(map(str, instance["places"]))


def verify(instance, answer):
    tokens = answer[:300].split()
    if len(tokens) != instance["guests"] or not all(re.fullmatch("[0-9]{1,3}", t) for t in tokens):
        return False
    seats = [int(t) for t in tokens]
    return (sum(seats) == instance["total"]
            and all(1 <= s <= instance["seats"] and s not in instance["taken"] for s in seats)
            and all(b - a > instance["gap"] for a, b in zip(seats, seats[1:])))
