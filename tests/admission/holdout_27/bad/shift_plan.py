"""Assign people to weekly shifts."""

RESYN = {"profile": "standard", "family": "shift_plan", "tags": ["calendar"]}
PEOPLE = ["Ali", "Bea", "Cem", "Dot", "Eno", "Fee"]


def generate(rng, difficulty):
    days = 5 + difficulty
    plan = [rng.choice(PEOPLE)]
    while len(plan) < days:
        plan.append(rng.choice([p for p in PEOPLE if p != plan[-1]]))
    need = {p: plan.count(p) for p in PEOPLE if p in plan}
    fixed = sorted(rng.sample(range(days), 2))
    return {"days": days, "need": need, "fixed": [(d, plan[d]) for d in fixed], "plan": plan}


def observe(instance):
    need = ", ".join(f"{p} {k}x" for p, k in instance["need"].items())
    fixed = ", ".join(f"day {d + 1} is {p}" for d, p in instance["fixed"])
    return (f"Plan {instance['days']} days: {need}. Nobody works two days in a row; {fixed}. "
            "Reply with one name per day, separated by commas.")


def _check(instance, answer):
    if not isinstance(answer, str):
        return False, "not text"
    plan = [p.strip() for p in answer.split(",")]
    if len(plan) != instance["days"]:
        return False, "wrong number of days"
    if any(plan.count(p) != k for p, k in instance["need"].items()):
        return False, "wrong number of shifts"
    if any(a == b for a, b in zip(plan, plan[1:])):
        return False, "two days in a row"
    if any(plan[d] != p for d, p in instance["fixed"]):
        return False, "fixed day not kept"
    return True, "ok"


def verify(instance, answer):
    return bool(_check(instance, answer))


def reference_answer(instance):
    return ", ".join(instance["plan"])
