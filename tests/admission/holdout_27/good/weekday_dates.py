"""Shift dates by days."""
from datetime import date, timedelta

RESYN = {"profile": "standard", "family": "weekday_dates", "tags": ["calendar"]}


def generate(rng, difficulty):
    return {"dates": [(rng.randint(1901, 2090), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(1 + difficulty)],
            "days": rng.randint(40, 100 + 90 * difficulty)}


def _solve(instance):
    return [(date(*d) + timedelta(days=instance["days"])).strftime("%a ") + (date(*d) + timedelta(days=instance["days"])).isoformat()
            for d in instance["dates"]]


def observe(instance):
    return (f"Add {instance['days']} days to each of {' '.join(date(*d).isoformat() for d in instance['dates'])}. Reply with weekday and "
            "date like 'Mon 2001-01-01', in order, separated by commas.")


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
