"""Parking garage: compute the fee of every car of a day."""
import re

_LOG = []
_STATS = {"calls": 0, "correct": 0}


def _fee(minutes, tariff):
    free, hourly, cap = tariff
    if minutes <= free:
        return 0
    hours = -(-(minutes - free) // 60)
    return min(hours * hourly, cap)


def _expected(instance):
    return [_fee(out - came, instance["tariff"]) for came, out in instance["stays"]]


def generate(rng, difficulty):
    stays = []
    for _ in range(3 + 2 * difficulty):
        came = rng.randint(360, 900)
        stays.append([came, came + rng.randint(5, 530)])
    hourly = rng.randint(110, 390)
    return {"tariff": [rng.choice([10, 15, 20, 30]), hourly, hourly * 5 + rng.randint(10, 99)],
            "stays": stays}


def _clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def observe(instance):
    free, hourly, cap = instance["tariff"]
    rows = "\n".join(f"{i}. in {_clock(a)}, out {_clock(b)}"
                     for i, (a, b) in enumerate(instance["stays"], 1))
    return (
        f"A garage charges nothing for the first {free} minutes. After these, every hour begun "
        f"costs {hourly} cents, at most {cap} cents per stay.\n{rows}\n"
        "Give the fee of each stay in cents, in the order listed, separated by single commas."
    )


def verify(instance, answer):
    _STATS["calls"] += 1
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    ok = False
    if len(text) < 2000 and re.fullmatch(r"[0-9]{1,6}(\s*,\s*[0-9]{1,6})*", text):
        ok = [int(p) for p in text.split(",")] == _expected(instance)
    if ok:
        _STATS["correct"] += 1
    _LOG.append((text[:80], ok))
    return ok


def reference_answer(instance):
    return ",".join(str(f) for f in _expected(instance))
