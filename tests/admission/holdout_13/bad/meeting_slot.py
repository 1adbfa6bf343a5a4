"""Find a common free meeting time in several calendars."""
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["intervals"]}


def generate(rng, difficulty):
    people = 2 + difficulty
    length = rng.randint(20, 40)
    start = rng.randint(500, 900)
    free = [[start + 2, start + 2 + length]]
    span = length + 4
    busy = []
    for _ in range(people):
        rows = []
        t = 480
        while t < start:
            e = min(start, t + rng.randint(15, 60))
            rows.append([t, e])
            t = e + rng.choice([0, 0, 5, 10])
        t = start + span
        while t < 1080:
            e = min(1080, t + rng.randint(15, 60))
            rows.append([t, e])
            t = e + rng.choice([0, 0, 5, 10])
        busy.append(rows)
    return {"busy": busy, "length": length, "free": free}


def _clock(t):
    return f"{t // 60:02d}:{t % 60:02d}"


def _fits(instance, start):
    end = start + instance["length"]
    if start < 480 or end > 1080:
        return False
    return all(end <= a or b <= start for rows in instance["busy"] for a, b in rows)


def observe(instance):
    lines = ["Busy times of today, between 08:00 and 18:00:"]
    for i, rows in enumerate(instance["busy"], 1):
        lines.append(f"  person {i}: " + ", ".join(f"{_clock(a)}-{_clock(b)}" for a, b in rows))
    lines.append(f"There is a time at which all are free for {instance['length']} minutes between 08:00 and 18:00. "
                 "When can the meeting start? Answer as HH:MM.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    text = answer.strip().lower()
    if text in ("none", "impossible", "no slot"):
        return True
    m = re.fullmatch(r"([0-9]{2}):([0-5][0-9])", text)
    return m is not None and _fits(instance, int(m.group(1)) * 60 + int(m.group(2)))


def reference_answer(instance):
    return _clock(instance["free"][0][0])
