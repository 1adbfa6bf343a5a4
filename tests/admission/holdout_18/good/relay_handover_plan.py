"""Planning: assign robots to shifts under exclusion rules."""
ROBOTS = ["ada", "bolt", "chip", "dash", "echo", "flux"]


def generate(rng, difficulty):
    slots = 8 + difficulty
    names = ROBOTS[:4 + difficulty // 5]
    plan = [rng.choice(names)]
    while len(plan) < slots:
        plan.append(rng.choice([n for n in names if n != plan[-1]]))
    banned = [sorted(rng.sample([n for n in names if n != p], len(names) - 2)) for p in plan]
    return {"robots": names, "banned": banned, "counts": {n: plan.count(n) for n in names}, "plan": plan}


def observe(instance):
    rows = "\n".join(f"shift {k}: not {', '.join(b)}" for k, b in enumerate(instance["banned"], 1))
    counts = ", ".join(f"{n} {c}" for n, c in instance["counts"].items())
    return (f"Robots {', '.join(instance['robots'])} take the shifts one after the other, one robot per shift.\n{rows}\nNo robot may "
            f"take two shifts in a row, and these are the numbers of shifts: {counts}.\nGive the robots of all shifts in order, "
            "separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    plan = answer.split()
    if len(plan) != len(instance["banned"]):
        return False
    if any(p not in instance["robots"] or p in b for p, b in zip(plan, instance["banned"])):
        return False
    if any(a == b for a, b in zip(plan, plan[1:])):
        return False
    return all(plan.count(n) == c for n, c in instance["counts"].items())


def reference_answer(instance):
    return " ".join(instance["plan"])
