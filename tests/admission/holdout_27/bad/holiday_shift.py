"""Shift calendar dates by a number of days."""
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "holiday_shift", "tags": ["calendar"]}


def generate(rng, difficulty):
    base = date(1995, 1, 1)
    return {"dates": [base + timedelta(days=rng.randrange(14000)) for _ in range(2 + difficulty)],
            "days": rng.randint(20, 60 + 30 * difficulty)}


def _solve(instance):
    return [(d + timedelta(days=instance["days"])).isoformat() for d in instance["dates"]]


def observe(instance):
    return (f"Add {instance['days']} days to each of: {' '.join(d.isoformat() for d in instance['dates'])}. "
            "Reply with the dates as YYYY-MM-DD in order, separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
