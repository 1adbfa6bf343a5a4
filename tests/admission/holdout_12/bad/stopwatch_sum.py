"""Sum of lap times."""
import re


def generate(rng, difficulty):
    return {"laps": [[rng.randint(0, 4), rng.randint(0, 59), rng.randint(0, 59)] for _ in range(2 + 2 * difficulty)]}


def total(laps):
    seconds = sum(3600 * h + 60 * m + s for h, m, s in laps)
    return seconds // 3600, seconds // 60 % 60, seconds % 60


def observe(instance):
    laps = ", ".join("%d:%02d:%02d" % tuple(lap) for lap in instance["laps"])
    return f"Add these times (hours:minutes:seconds): {laps}. Answer in the form h:mm:ss"


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,4}):([0-5][0-9]):([0-5][0-9])\s*", answer)
    if not match:
        return 0.0
    given = tuple(map(int, match.groups()))
    return 1.0 if all(a == b for a, b in zip(given[:-1], total(instance["laps"]))) else 0.0


def reference_answer(instance):
    return "%d:%02d:%02d" % total(instance["laps"])
