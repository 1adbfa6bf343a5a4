"""Which sections of an act are in force on a given day?"""
import re

RESYN = {"profile": "standard", "family": "statutes_in_force", "tags": ["law", "tracking"]}


def generate(rng, difficulty):
    count = 10 + difficulty
    sections = rng.sample(range(10, 100), count)
    events = []
    for s in sections:
        on = rng.random() < 0.7
        events.append((rng.randint(1950, 1985), "enacts" if on else "announces", s))
    for _ in range(6 + 4 * difficulty):
        events.append((rng.randint(1986, 2015), rng.choice(["repeals", "revives", "suspends"]), rng.choice(sections)))
    events = [(y, rng.randint(1, 12), i, k, s) for i, (y, k, s) in enumerate(events)]
    months = set()
    clean = []
    for y, m, _, k, s in events:
        while (y, m, s) in months:
            y += 1
        months.add((y, m, s))
        clean.append((y, m, k, s))
    rng.shuffle(clean)
    return {"events": clean, "date": (rng.randint(2004, 2012), rng.randint(1, 12))}


def _in_force(instance):
    state = {}
    for y, m, kind, s in sorted(instance["events"]):
        if (y, m) <= tuple(instance["date"]):
            state[s] = kind in ("enacts", "revives")
    return {s for s, on in state.items() if on}


def observe(instance):
    lines = "\n".join(f"- Law of {y}-{m:02d} {k} section {s}" for y, m, k, s in instance["events"])
    y, m = instance["date"]
    return (
        "Each law takes effect on the first day of its month. 'enacts' and 'revives' put a section "
        "in force (whatever its state), 'repeals' and 'suspends' take it out of force, 'announces' "
        f"leaves it out of force.\n{lines}\n\n"
        f"Which sections are in force on {y}-{m:02d}-15? Give their numbers separated by commas, in "
        "any order, without repetition; write 'none' if there is none."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    want = _in_force(instance)
    text = answer.strip()
    if text.lower() == "none":
        return not want
    if not re.fullmatch(r"[0-9]{2}(\s*,\s*[0-9]{2})*", text):
        return False
    got = [int(t) for t in text.split(",")]
    return len(got) == len(set(got)) and set(got) == want


def reference_answer(instance):
    return ", ".join(map(str, sorted(_in_force(instance)))) or "none"
