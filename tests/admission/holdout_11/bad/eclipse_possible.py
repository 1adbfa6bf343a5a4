"""Will the two moons of a planet ever be aligned with a third?  Chinese remainders in disguise."""
from math import gcd


def generate(rng, difficulty):
    top = 10 + 12 * difficulty
    while True:
        periods = [rng.randint(4, top) for _ in range(2 + difficulty // 3)]
        offsets = [rng.randrange(p) for p in periods]
        if rng.random() < 0.5:
            moment = rng.randrange(10 ** 4)
            offsets = [moment % p for p in periods]
        if len(set(periods)) == len(periods) and gcd(periods[0], periods[1]) > 1:
            return {"periods": periods, "offsets": offsets}


def aligned(instance):
    pairs = list(zip(instance["periods"], instance["offsets"]))
    return all((a - b) % gcd(p, q) == 0 for p, a in pairs for q, b in pairs)


def observe(instance):
    moons = "\n".join(
        f"Moon {k}: crosses the meridian on day {o} and every {p} days after it"
        for k, (p, o) in enumerate(zip(instance["periods"], instance["offsets"]), 1)
    )
    return moons + "\nIs there a day on which all of them cross the meridian? Answer yes or no."


def verify(instance, answer):
    word = answer.strip().strip(".!").lower()
    if word not in ("yes", "no"):
        return False
    return (word == "yes") == aligned(instance)


def reference_answer(instance):
    return "yes" if aligned(instance) else "no"
