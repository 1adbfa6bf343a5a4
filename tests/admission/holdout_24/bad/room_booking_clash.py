"""Do bookings of a meeting room overlap?"""

RESYN = {"profile": "standard", "family": "calendar", "tags": ["intervals"]}


def generate(rng, difficulty):
    count = 3 + 2 * difficulty
    clash = rng.random() < 0.5
    bookings = []
    now = 480
    for _ in range(count):
        start = now + rng.randint(0, 20)
        end = start + rng.randint(10, 60)
        bookings.append([start, end])
        now = end
    if clash:
        i = rng.randrange(count - 1)
        bookings[i][1] = bookings[i + 1][0] + rng.randint(1, 9)
    rng.shuffle(bookings)
    return {"bookings": bookings}


def _clash(bookings):
    ordered = sorted(bookings)
    return any(a[1] > b[0] for a, b in zip(ordered, ordered[1:]))


def observe(instance):
    rows = "\n".join(f"minute {s} to minute {e}" for s, e in instance["bookings"])
    return (
        "A meeting room is booked (minutes after midnight; a booking may start in the minute in "
        "which another ends):\n" + rows + "\n\nDo any two bookings clash? Answer yes or no."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip().lower() == ("yes" if _clash(instance["bookings"]) else "no")


def reference_answer(instance):
    return "yes" if _clash(instance["bookings"]) else "no"
