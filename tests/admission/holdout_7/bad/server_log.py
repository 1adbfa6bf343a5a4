"""Count the failed requests per service in a server log."""
from random import Random
import re

RESYN = {"description": "Counting in a log", "tags": ["text", "counting"]}

SERVICES = ["auth", "cart", "mail", "search", "stock", "video"]
STATES = ["OK", "OK", "OK", "SLOW", "FAILED"]


def log_lines(instance):
    """The log is a function of its seed, to keep instances small."""
    rng = Random(instance["seed"])
    clock = 0
    for number in range(instance["lines"]):
        clock += rng.randrange(1, 9)
        yield f"#{number:06d} t={clock:08d} service={rng.choice(SERVICES)} state={rng.choice(STATES)}"


def generate(rng, difficulty):
    instance = {"seed": rng.getrandbits(40), "lines": 18_000 * difficulty, "failed": []}
    counts = dict.fromkeys(SERVICES, 0)
    for line in log_lines(instance):
        if line.endswith("FAILED"):
            counts[line.split("service=")[1].split()[0]] += 1
    instance["failed"] = [counts[s] for s in SERVICES]
    return instance


def observe(instance):
    return (
        "\n".join(log_lines(instance))
        + "\nHow many lines are there with state FAILED for each of the services "
        + ", ".join(SERVICES)
        + "? Answer with six numbers in that order, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(SERVICES) or not all(re.fullmatch(r"[0-9]{1,7}", w) for w in words):
        return False
    return [int(w) for w in words] == list(instance["failed"])


def reference_answer(instance):
    return " ".join(map(str, instance["failed"]))
