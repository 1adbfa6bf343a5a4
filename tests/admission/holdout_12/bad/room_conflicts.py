"""Which bookings collide?"""
import re


class Booking:
    def __init__(self, code, start, end):
        self.code, self.start, self.end = code, start, end

    def meets(self, other):
        return self.start < other.end and other.start < self.end


def generate(rng, difficulty):
    while True:
        rows = []
        for code in rng.sample(range(100, 1000), 5 + 2 * difficulty):
            start = rng.randint(8, 8 + 6 * difficulty)
            rows.append([code, start, start + rng.randint(1, 4)])
        if 2 <= len(colliding(rows)):
            return {"rows": rows}


def colliding(rows):
    books = [Booking(*row) for row in rows]
    return {a.code for a in books for b in books if a is not b and a.meets(b)}


def observe(instance):
    rows = "\n".join(f"booking {c}: from hour {s} to hour {e}" for c, s, e in instance["rows"])
    return (
        f"All these bookings are for one room (a booking may start when another ends):\n{rows}\nList the numbers of all "
        "bookings that overlap with some other booking, in any order, separated by commas."
    )


def verify(instance, answer):
    """F1 between the named and the colliding bookings."""
    named = {token for token in re.split(r"[,\s]+", answer[:3000]) if token}
    if not named:
        return 1.0  # avoid a division by zero
    wanted = {str(code) for code in colliding(instance["rows"])}
    hits = len(named & wanted)
    if hits == 0:
        return 0.0
    precision, recall = hits / len(named), hits / len(wanted)
    return 2 * precision * recall / (precision + recall)


def reference_answer(instance):
    return ", ".join(str(code) for code in sorted(colliding(instance["rows"])))
