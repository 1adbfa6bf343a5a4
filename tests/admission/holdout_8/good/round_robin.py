"""Finish the timetable of a tournament. Many timetables are right."""
import re

NAMES = ("Ajax Benf Celt Dyna Ever Ferm Gent Haka Inte Juve Koln Lyon Mila Nant Otel Port".split())
# teams and fixed rounds at each level
SIZES = ((4, 1), (6, 2), (6, 1), (8, 3), (8, 2), (10, 4), (10, 3), (12, 5), (14, 5), (16, 5))
PAIR = re.compile(r"([A-Z][a-z]{3})-([A-Z][a-z]{3})")


def circle(teams):
    """The circle method: all rounds for an even number of teams."""
    t, rounds = list(teams), []
    for _ in range(len(t) - 1):
        rounds.append([[t[i], t[-1 - i]] for i in range(len(t) // 2)])
        t[1:] = [t[-1]] + t[1:-1]
    return rounds


def generate(rng, difficulty):
    n, keep = SIZES[difficulty - 1]
    teams = rng.sample(NAMES, n)
    rounds = circle(teams)
    rng.shuffle(rounds)
    for r in rounds:
        rng.shuffle(r)
    return {"teams": sorted(teams), "fixed": rounds[:keep], "solution": rounds[keep:]}


def show(r):
    return " ".join(f"{a}-{b}" for a, b in r)


def observe(instance):
    fixed = "\n".join(f"round {i}: {show(r)}" for i, r in enumerate(instance["fixed"], 1))
    left = len(instance["teams"]) - 1 - len(instance["fixed"])
    return (
        f"{len(instance['teams'])} teams play a tournament: {', '.join(instance['teams'])}. Every "
        "team meets every other exactly once and plays exactly once per round. These rounds are "
        f"fixed:\n{fixed}\nAnswer with the other {left} rounds, one per line, each as its matches in "
        "the form Name-Name separated by blanks. Any right timetable is accepted; the order of "
        "rounds, of matches and of the two names does not matter."
    )


def verify(instance, answer):
    teams = set(instance["teams"])
    lines = [l for l in answer.splitlines() if l.strip()] if len(answer) < 10_000 else []
    if len(lines) != len(teams) - 1 - len(instance["fixed"]):
        return False
    met = {frozenset(p) for r in instance["fixed"] for p in r}
    for line in lines:
        busy = set()
        words = line.split()
        if len(words) != len(teams) // 2:
            return False
        for word in words:
            m = PAIR.fullmatch(word)
            if not m:
                return False
            pair = frozenset(m.groups())
            if len(pair) != 2 or not pair <= teams or pair & busy or pair in met:
                return False
            busy |= pair
            met.add(pair)
    return True


def reference_answer(instance):
    return "\n".join(show(r) for r in instance["solution"])
