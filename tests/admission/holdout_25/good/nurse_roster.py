"""Fill a roster: exact demand, no double shifts, wishes kept (many solutions)."""
import re

NURSES = ["Ada", "Bea", "Cyd", "Dot", "Eva", "Flo", "Gil", "Hud", "Ian", "Joy"]
SHIFTS = ["early", "late", "night"]


def generate(rng, difficulty):
    nurses = rng.sample(NURSES, 6 + difficulty // 3)
    days = 3 + (difficulty + 1) // 2
    plan = []
    for d in range(days):
        tired = {plan[-1][2]} if plan else set()
        first = rng.choice([n for n in nurses if n not in tired])
        rest = [n for n in nurses if n != first]
        late, night = rng.sample(rest, 2)
        plan.append([first, late, night])
    wishes = []
    for n in nurses:
        for d in range(days):
            for s in range(3):
                if plan[d][s] != n and rng.random() < 0.45:
                    wishes.append([n, d + 1, SHIFTS[s]])
    return {"nurses": nurses, "days": days, "wishes": wishes, "plan": plan}


def observe(instance):
    rows = "\n".join(f"- {n}: not day {d} {s}" for n, d, s in instance["wishes"])
    return (
        f"Nurses: {', '.join(instance['nurses'])}. Each of the days 1 to {instance['days']} has an "
        "early, a late and a night shift, each with exactly one nurse. Nobody has two shifts on "
        "one day, and nobody has the early shift on the day after a night shift.\n"
        f"Nobody takes a shift they cannot do:\n{rows}\n"
        "Answer with one line per day in order: the names for early, late and night, separated by "
        "commas. Any roster that keeps the rules counts."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = answer.strip().split("\n")
    if len(lines) != instance["days"]:
        return False
    forbidden = {tuple(w) for w in instance["wishes"]}
    last_night = None
    for day, line in enumerate(lines, 1):
        names = re.split(r" *, *", line.strip()) if len(line) < 100 else []
        if len(names) != 3 or len(set(names)) != 3:
            return False
        if any(n not in instance["nurses"] for n in names) or names[0] == last_night:
            return False
        if any((n, day, s) in forbidden for n, s in zip(names, SHIFTS)):
            return False
        last_night = names[2]
    return True


def reference_answer(instance):
    return "\n".join(", ".join(row) for row in instance["plan"])
