"""Science facts by computation: tides at a harbour."""
import re


def generate(rng, difficulty):
    return {"first": rng.randint(0, 745), "gap": rng.randint(365, 380),
            "count": 3 + difficulty, "heights": [rng.randint(80, 490) for _ in range(3 + difficulty)]}


def _times(instance):
    out = []
    for i in range(instance["count"]):
        t = instance["first"] + i * instance["gap"]
        out.append(f"{t // 1440 + 1}/{t // 60 % 24:02d}:{t % 60:02d}")
    return out


def observe(instance):
    first = instance["first"]
    return (
        f"On day 1 the tide turns at {first // 60:02d}:{first % 60:02d}. Every later turn comes "
        f"{instance['gap']} minutes after the one before. The heights at the turns are "
        f"{', '.join(str(h) for h in instance['heights'])} cm.\n"
        f"List the {instance['count']} turns (the first one included) as day/hour:minute=height, "
        "e.g. 2/09:05=310, in order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    # a little for trying, the rest for the turns in their places
    score = 0.2 if answer.strip() else 0.0
    if len(answer) > 2000:
        return score
    parts = answer.split()
    wanted = [f"{t}={h}" for t, h in zip(_times(instance), instance["heights"])]
    if len(parts) == len(wanted) and all(re.fullmatch(r"[0-9/:=]+", p) for p in parts):
        hits = sum(a == b for a, b in zip(parts, wanted))
        score += 0.8 * hits / len(wanted)
    return round(score, 6)


def reference_answer(instance):
    return " ".join(f"{t}={h}" for t, h in zip(_times(instance), instance["heights"]))
