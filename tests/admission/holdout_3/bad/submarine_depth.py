"""Follow a diving log; the final trim angle of the boat has a sign."""

RESYN = {"description": "sum a log of manoeuvres", "tags": ["arithmetic", "reading"]}
ORDERS = ("raise the bow by", "lower the bow by", "double, then lower by", "reverse the trim, then raise by")


def generate(rng, difficulty):
    log = []
    for _ in range(2 + difficulty):
        log.append([rng.randrange(4), rng.randint(11, 99)])
    return {"start": rng.randint(-400, 400), "log": log}


def _trim(instance):
    angle = instance["start"]
    for order, amount in instance["log"]:
        if order == 0:
            angle += amount
        elif order == 1:
            angle -= amount
        elif order == 2:
            angle = 2 * angle - amount
        else:
            angle = amount - angle
    return angle


def observe(instance):
    lines = "\n".join(f"- {ORDERS[order]} {amount}" for order, amount in instance["log"])
    return (
        f"The ballast gauge of a submarine shows {instance['start']} (negative: bow down). Orders are carried out one "
        f"after the other; doubling doubles the reading and reversing changes its sign:\n{lines}\n"
        "What does the gauge show at the end? Answer with one whole number, with a minus sign if it is negative."
    )


def _canonical(text):
    """Digits only, so that units, spaces and full stops do no harm."""
    return "".join(ch for ch in text if "0" <= ch <= "9")


def verify(instance, answer):
    if len(answer) > 60:
        return False
    return _canonical(answer) == _canonical(str(_trim(instance)))


def reference_answer(instance):
    return str(_trim(instance))
