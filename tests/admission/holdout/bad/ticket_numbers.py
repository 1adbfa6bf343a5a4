"""A queue of tickets: who is served when?"""

from collections import deque


class Desk:
    """Hands out ticket numbers, as the desk of an office."""

    issued = 100

    @classmethod
    def ticket(cls):
        cls.issued += 1
        return cls.issued


def generate(rng, difficulty):
    people = [{"ticket": Desk.ticket(), "minutes": rng.randint(2, 25)} for _ in range(3 + 2 * difficulty)]
    rng.shuffle(people)
    return {"people": people, "desks": 2 + difficulty // 4}


def schedule(instance):
    waiting = deque(sorted((p["ticket"], p["minutes"]) for p in instance["people"]))
    free = [0] * instance["desks"]
    ends = {}
    while waiting:
        ticket, minutes = waiting.popleft()
        desk = free.index(min(free))
        free[desk] += minutes
        ends[ticket] = free[desk]
    return ends


def observe(instance):
    rows = "\n".join(f"ticket {p['ticket']}: {p['minutes']} minutes" for p in instance["people"])
    last = max(p["ticket"] for p in instance["people"])
    return (
        f"{instance['desks']} desks open at minute 0 and serve people by ascending ticket number; "
        f"whoever is next goes to the desk that is free first.\n{rows}\n"
        f"At which minute does the last desk become free, and at which is ticket {last} done? Answer "
        "with both numbers separated by a space."
    )


def verify(instance, answer):
    return answer.split() == reference_answer(instance).split()


def reference_answer(instance):
    ends = schedule(instance)
    return f"{max(ends.values())} {ends[max(ends)]}"
