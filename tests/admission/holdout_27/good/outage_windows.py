"""Find the outages in a sensor log."""

RESYN = {"profile": "standard", "family": "outage_windows", "tags": ["sensor logs"]}


def generate(rng, difficulty):
    t, log = rng.randint(0, 200), []
    for _ in range(12 + 4 * difficulty):
        log.append(t)
        t += rng.choice([5, 5, 5, rng.randint(16, 40)])
    log += [t, t + 20, t + 61, t + 95]
    return {"log": log, "gap": 15}


def _hm(t):
    return f"{t // 60:02d}:{t % 60:02d}"


def _solve(instance):
    log = instance["log"]
    return [f"{_hm(a)}-{_hm(b)}" for a, b in zip(log, log[1:]) if b - a > instance["gap"]]


def observe(instance):
    return (f"A sensor reported at {' '.join(map(_hm, instance['log']))}. List all gaps longer than {instance['gap']} minutes between "
            "neighbouring reports, in order, as HH:MM-HH:MM separated by commas.")


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
