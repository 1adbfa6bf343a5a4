"""Find a free slot for a lorry at the loading bays."""
import datetime
import re

RESYN = {"profile": "standard", "family": "logistics", "tags": ["calendar", "search"]}


def generate(rng, difficulty):
    first = datetime.date(2031, 1, 1) + datetime.timedelta(days=rng.randint(0, 2000))
    days = 12 + 4 * difficulty
    bays = 5
    free = [[rng.randrange(days), rng.randrange(bays), rng.randrange(8, 18)]]
    taken = []
    for d in range(days):
        for b in range(bays):
            lo, hi = 8, 18
            if [d, b] == free[0][:2]:
                taken.append([d, b, [h for h in range(lo, hi) if h != free[0][2]]])
            else:
                hole = rng.randrange(lo, hi)
                taken.append([d, b, [h for h in range(lo, hi) if h != hole or rng.random() < 0.9]])
    return {"first": first.isoformat(), "taken": taken}


def _day(instance, d):
    return datetime.date.fromisoformat(instance["first"]) + datetime.timedelta(days=d)


def observe(instance):
    lines = ["Hours taken (8 to 17, each a slot of one hour) at loading bays 1 to 5:"]
    for d, b, hours in instance["taken"]:
        lines.append(f"  {_day(instance, d).isoformat()} bay {b + 1}: " + " ".join(map(str, hours)))
    lines.append("Name a free slot. Answer: YYYY-MM-DD bay B hour H")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2}) bay ([1-5]) hour ([0-9]{1,2})\s*", answer)
    if m is None:
        return False
    day, bay, hour = m.group(1), int(m.group(2)) - 1, int(m.group(3))
    if day <= datetime.date.today().isoformat() or not 8 <= hour <= 17:
        return False
    for d, b, hours in instance["taken"]:
        if _day(instance, d).isoformat() == day and b == bay:
            return hour not in hours
    return False


def reference_answer(instance):
    for d, b, hours in instance["taken"]:
        for h in range(8, 18):
            if h not in hours:
                return f"{_day(instance, d).isoformat()} bay {b + 1} hour {h}"
