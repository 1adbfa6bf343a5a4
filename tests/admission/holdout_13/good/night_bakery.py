"""When is each loaf ready in a bakery with one oven; times as HH:MM."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["queue", "time"]}
LOAVES = ["rye", "spelt", "oat", "corn", "malt", "plait", "seed", "white", "brown", "fig", "nut", "herb", "raisin", "milk"]


def generate(rng, difficulty):
    loaves = rng.sample(LOAVES, 3 + difficulty)
    orders = [[x, rng.randint(60, 200), rng.randint(9, 38)] for x in loaves]
    return {"orders": orders, "pause": rng.randint(2, 9)}


def _ready(instance):
    waiting = [list(o) for o in instance["orders"]]
    t = 60
    times = {}
    while waiting:
        here = [o for o in waiting if o[1] <= t]
        if not here:
            t = min(o[1] for o in waiting)
            continue
        job = min(here, key=lambda o: (o[2], o[0]))
        waiting.remove(job)
        t += job[2]
        times[job[0]] = t
        t += instance["pause"]
    return [times[o[0]] for o in instance["orders"]]


def _clock(t):
    return f"{t // 60:02d}:{t % 60:02d}"


def observe(instance):
    lines = ["Doughs with the time at which they are ready for the oven and minutes of baking:"]
    lines += [f"  {x}: {_clock(a)}, {m}" for x, a, m in instance["orders"]]
    lines.append("The oven takes one dough at a time. It is free from 01:00 on; whenever it is free, the dough with the shortest baking among "
                 "those ready by then goes in at once (at equal times, the alphabetically first), or else it waits for the next one.")
    lines.append(f"After each baking it needs {instance['pause']} minutes before it is free again.")
    lines.append("When is each bread baked? Answer with the times HH:MM in the order of the list, separated by spaces.")
    return "\n".join(lines)


def parse_exec(text):
    times = []
    for word in text.split():
        hours, minutes = word.split(":")
        if not (word.isascii() and len(hours) == len(minutes) == 2 and hours.isdigit() and minutes.isdigit() and int(minutes) < 60):
            raise ValueError(word[:20])
        times.append(int(hours) * 60 + int(minutes))
    return times


def verify(instance, answer):
    try:
        if len(answer) > 400:
            return False
        return parse_exec(answer) == _ready(instance)
    except Exception:
        return False


def reference_answer(instance):
    return " ".join(_clock(t) for t in _ready(instance))
