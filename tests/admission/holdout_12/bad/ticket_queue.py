"""A bakery queue with ticket numbers and two counters."""
import itertools
from dataclasses import dataclass

_numbers = itertools.count(101)


@dataclass
class Customer:
    ticket: int
    minutes: int


def generate(rng, difficulty):
    queue = [Customer(next(_numbers), rng.randint(2, 9)) for _ in range(5 + 2 * difficulty)]
    return {"queue": [[c.ticket, c.minutes] for c in queue], "counters": 2 + difficulty // 4}


def finish_order(instance):
    free = [0] * instance["counters"]
    done = []
    for ticket, minutes in instance["queue"]:
        counter = free.index(min(free))
        free[counter] += minutes
        done.append((free[counter], ticket))
    return [ticket for _, ticket in sorted(done)]


def observe(instance):
    lines = "\n".join(f"ticket {t}: {m} minutes" for t, m in instance["queue"])
    return (
        f"{instance['counters']} counters serve this queue in the order shown; the next customer goes to the counter "
        f"that is free first:\n{lines}\nIn which order do the customers leave? At the same minute the smaller ticket "
        "counts as first. Answer with the ticket numbers separated by spaces."
    )


def verify(instance, answer):
    return 1.0 if answer[:4000].split() == [str(t) for t in finish_order(instance)] else 0.0


def reference_answer(instance):
    return " ".join(map(str, finish_order(instance)))
