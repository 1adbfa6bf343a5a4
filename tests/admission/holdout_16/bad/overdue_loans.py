"""Find the overdue items of a tool library."""
import re


def generate(rng, difficulty):
    tags = rng.sample(range(1000, 9999), 6 + 3 * difficulty)
    today = rng.randint(200, 300)
    loans = [[tag, today - rng.randint(1, 60), rng.choice([7, 14, 21, 28])] for tag in tags]
    loans[0][1:] = [today - 40, 14]
    loans[1][1:] = [today - 33, 21]
    return {"today": today, "loans": loans}


def _overdue(instance):
    out = {}
    for tag, start, span in instance["loans"]:
        late = instance["today"] - start - span
        if late > 0:
            out[tag] = late
    return out


def observe(instance):
    rows = "\n".join(f"item {t}: lent on day {s} for {n} days" for t, s, n in instance["loans"])
    return (
        f"Today is day {instance['today']}.\n{rows}\n\nList every item that is overdue with the number of days "
        "it is late (today minus day of lending minus loan period, when positive), one line per item in the "
        "form ITEM: DAYS. Nothing may be missing."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    late = _overdue(instance)
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    if len(lines) != len(set(lines)) or len(lines) > len(late):
        return False
    for line in lines:
        match = re.fullmatch(r"([0-9]{4}): ([0-9]{1,3})", line)
        if not match or late.get(int(match[1])) != int(match[2]):
            return False
    return True


def reference_answer(instance):
    return "\n".join(f"{t}: {n}" for t, n in _overdue(instance).items())
