"""Find the start of the longest generalised Collatz run."""
import re

RESYN = {"profile": "standard", "family": "sequences", "tags": ["collatz", "search"]}


def _length(n, add):
    seen = set()
    while n not in seen and len(seen) < 400:
        seen.add(n)
        n = n // 2 if n % 2 == 0 else 3 * n + add
    return len(seen)


def generate(rng, difficulty):
    low = rng.randint(20, 400)
    return {"low": low, "high": low + 20 + 8 * difficulty, "add": rng.choice([1, 3, 5, 7, 9, 11])}


def _record(instance):
    best = max(range(instance["low"], instance["high"] + 1),
               key=lambda n: (_length(n, instance["add"]), -n))
    return [best, _length(best, instance["add"])]


def observe(instance):
    return (
        "From n go to n/2 if n is even and to 3n+%d if it is odd, until a number comes up for the second time "
        "or 400 numbers have been visited. Which start from %d to %d visits most different numbers (the "
        "smallest start if there are several), and how many? Answer with the two numbers separated by a blank."
        % (instance["add"], instance["low"], instance["high"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,6})[ ,]{1,3}([0-9]{1,6})", answer.strip())
    if not match:
        return False
    given = tuple(int(g) for g in match.groups())
    return given == _record(instance)


def reference_answer(instance):
    return "%d %d" % tuple(_record(instance))
