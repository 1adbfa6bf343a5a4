"""Seat groups in a train: answer as a JSON object."""
import json


def generate(rng, difficulty):
    groups = rng.sample(["Ash", "Bay", "Cove", "Dell", "Fen", "Glen", "Hill", "Isle", "Knoll", "Lake", "Moor", "Peak",
                         "Reef", "Vale"], 3 + difficulty)
    sizes = {g: rng.randint(2, 9) for g in groups}
    return {"sizes": sizes, "first": rng.randint(1, 60)}


def observe(instance):
    sizes = ", ".join(f"{g} ({n} people)" for g, n in instance["sizes"].items())
    return (
        f"Groups book seats one after the other: {sizes}. Seats are given out without gaps in this order, beginning "
        f"with seat {instance['first']}. Answer with a JSON object that maps each group to the list "
        "[first seat, last seat]."
    )


def _seats(instance):
    seat, out = instance["first"], {}
    for group, size in instance["sizes"].items():
        out[group] = [seat, seat + size - 1]
        seat += size
    return out


def verify(instance, answer):
    try:
        data = json.loads(answer)
    except (TypeError, ValueError, RecursionError):
        return False
    expected = _seats(instance)
    if sorted(data.keys()) != sorted(expected):
        return False
    for group, seats in expected.items():
        first, last = data[group][0], data[group][1]
        if type(first) is not int or type(last) is not int:
            return False
        if [first, last] != seats or len(data[group]) != 2:
            return False
    return True


def reference_answer(instance):
    return json.dumps(_seats(instance))
