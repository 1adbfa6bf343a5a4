"""Simulate two checkout queues."""
import re


def generate(rng, difficulty):
    arrivals = []
    now = 0
    for _ in range(6 + 3 * difficulty):
        now += rng.randint(1, 6)
        arrivals.append([now, rng.randint(3, 15)])
    return {"arrivals": arrivals}


def simulate(arrivals):
    free = [0, 0]
    waited = 0
    last = 0
    while arrivals:
        time, service = arrivals.pop(0)
        desk = 0 if free[0] <= free[1] else 1
        start = max(time, free[desk])
        waited += start - time
        free[desk] = start + service
        last = max(last, free[desk])
    return last, waited


def observe(instance):
    lines = "\n".join(f"arrives at {t}, needs {s}" for t, s in instance["arrivals"])
    return ("Customers of a shop with two desks, served in the order of arrival (minutes):\n" + lines +
            "\nEach goes to the desk that is free first (desk 1 if both are equal), and waits if it is busy.\n"
            "Answer with two integers separated by a blank: the minute when the last customer is done, and the sum of all "
            "waiting times.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.fullmatch(r"\s*([0-9]{1,8})\s+([0-9]{1,8})\s*", answer)
    expected = simulate(instance["arrivals"])
    return bool(match) and (int(match.group(1)), int(match.group(2))) == expected


def reference_answer(instance):
    return "{} {}".format(*simulate([list(a) for a in instance["arrivals"]]))
