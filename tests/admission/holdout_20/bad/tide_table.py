"""Read times from a table of tides."""
import re

RESYN = {"profile": "standard", "family": "tables", "tags": ["arithmetic", "time"]}


def _clock(minutes):
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def generate(rng, difficulty):
    # fixed tables for each level keep the results comparable
    rng.seed(7919 * difficulty)
    count = 5 + difficulty
    minute = rng.randint(0, 300)
    rows = []
    for i in range(count):
        rows.append([minute, rng.randint(5, 60) if i % 2 else rng.randint(180, 420)])
        minute += rng.randint(340, 405)
    draught = rng.randint(80, 160)
    return {"rows": rows, "draught": draught}


def _crossings(instance):
    """Minutes at which the water level, linear between the rows, reaches the draught (rounded down)."""
    out = []
    for (t0, h0), (t1, h1) in zip(instance["rows"], instance["rows"][1:]):
        d = instance["draught"]
        if min(h0, h1) <= d <= max(h0, h1):
            out.append(t0 + (d - h0) * (t1 - t0) // (h1 - h0))
    return out


def observe(instance):
    lines = []
    for minute, height in instance["rows"]:
        lines.append(f"day {minute // 1440 + 1} {_clock(minute)}  {height} cm")
    return (
        "High and low waters:\n" + "\n".join(lines) +
        f"\nBetween two rows the level changes linearly. List all times at which it is exactly {instance['draught']} cm, "
        "rounded down to full minutes, in the order in which they occur. Answer with times HH:MM separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    times = answer.split()
    if not all(re.fullmatch(r"[0-2][0-9]:[0-5][0-9]", t) for t in times):
        return False
    return times == [_clock(t) for t in _crossings(instance)]


def reference_answer(instance):
    return " ".join(_clock(t) for t in _crossings(instance))
