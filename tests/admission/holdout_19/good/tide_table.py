"""Tide tables: time of the n-th high water."""
import re

RESYN = {"profile": "standard", "family": "tide_table", "tags": ["navigation", "time"]}


def generate(rng, difficulty):
    return {
        "first": rng.randint(0, 719),
        "gap": 720 + rng.randint(13, 40),
        "shift": rng.randint(-90, 90),
        "count": rng.randint(3, 6) + 4 * difficulty,
    }


def _when(instance):
    minutes = instance["first"] + instance["gap"] * (instance["count"] - 1) + instance["shift"]
    return minutes // 1440 + 1, minutes // 60 % 24, minutes % 60


def observe(instance):
    h, m = divmod(instance["first"], 60)
    gh, gm = divmod(instance["gap"], 60)
    word = "later" if instance["shift"] >= 0 else "earlier"
    return (
        f"At the harbour the first high water of day 1 is at {h:02d}:{m:02d}, and each further one follows after "
        f"{gh} hours {gm} minutes. At the bridge each high water is {abs(instance['shift'])} minutes {word} than the "
        f"same one at the harbour. On which day and at what time is high water number {instance['count']} at the "
        "bridge? Answer like: day 4, 07:35 (24-hour clock; 7:35 will do, and so will '4 7:35')."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    match = re.fullmatch(r"\s*(?:day\s+)?([0-9]{1,3})\s*,?\s+([0-9]{1,2}):([0-9]{2})\s*", answer, re.IGNORECASE | re.ASCII)
    return bool(match) and tuple(int(g) for g in match.groups()) == _when(instance)


def reference_answer(instance):
    return "day %d, %d:%02d" % _when(instance)
