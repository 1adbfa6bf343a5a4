"""Follow a ball through a passing drill; credit for a long right beginning."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["simulation", "partial-credit"]}
NAMES = ["Ari", "Bo", "Cy", "Dan", "Eve", "Flo", "Gil", "Hal", "Ike", "Joy", "Kai", "Lea", "Mo", "Ned", "Ona", "Pia"]


def generate(rng, difficulty):
    players = rng.sample(NAMES, 6 + difficulty)
    passes = [rng.randint(1, 3 * len(players)) for _ in range(6 + 2 * difficulty)]
    return {"players": players, "passes": passes}


def _holders(instance):
    ring = list(instance["players"])
    at = 0
    out = []
    for k in instance["passes"]:
        last = at
        at = (at + k) % len(ring)
        out.append(ring[at])
        other = (last + 1) % len(ring)
        ring[last], ring[other] = ring[other], ring[last]
    return out


def observe(instance):
    return "\n".join([
        "Players stand in a circle, clockwise: " + ", ".join(instance["players"]) + ". The first one has the ball.",
        "The ball is passed clockwise by these numbers of places, one pass after another: "
        + ", ".join(map(str, instance["passes"])) + ".",
        "After each pass two people swap places: those who stand at the place from which the ball was passed and at the "
        "next place clockwise. The ball itself stays at its place and now belongs to whoever stands there.",
        "Answer with the names of those who receive each pass (before the swap that follows it), in order, separated by commas.",
        "The full list scores 1. Otherwise, if at least the first half of the names is right, the score is half the share "
        "of the names before the first mistake; anything else scores 0."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return 0.0
    given = [w.strip() for w in answer.split(",")]
    expected = _holders(instance)
    if given == expected:
        return 1.0
    right = 0
    while right < min(len(given), len(expected)) and given[right] == expected[right]:
        right += 1
    if 2 * right < len(expected):
        return 0.0
    return 0.5 * right / len(expected)


def reference_answer(instance):
    return ", ".join(_holders(instance))
