"""Seconds during which a gate is guarded."""
import re

RESYN = {"profile": "standard", "family": "measurement", "tags": ["intervals", "time"]}
DAYS = 220


def generate(rng, difficulty):
    shifts = []
    for _ in range(4 + 2 * difficulty):
        day = rng.randrange(DAYS - 4)
        start = day * 86400 + rng.randrange(86400)
        shifts.append([start, start + rng.randint(5000, 250000)])
    return {"shifts": shifts}


def _show(t):
    return f"day {t // 86400 + 1} {t % 86400 // 3600:02d}:{t % 3600 // 60:02d}:{t % 60:02d}"


def _guarded(instance):
    timeline = [0] * (DAYS * 86400)
    for a, b in instance["shifts"]:
        timeline[a:b] = [1] * (b - a)
    return timeline.count(1)


def observe(instance):
    lines = ["Watchmen stand at a gate in these shifts:"]
    lines += [f"  {_show(a)} to {_show(b)}" for a, b in instance["shifts"]]
    lines.append("During how many seconds is at least one watchman there? Answer with the whole number of seconds.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,9})\s*", answer)
    return m is not None and int(m.group(1)) == _guarded(instance)


def reference_answer(instance):
    spans = sorted(instance["shifts"])
    total = end = 0
    for a, b in spans:
        total += max(0, b - max(a, end))
        end = max(end, b)
    return str(total)
