"""Exam timetable: exams that share a student must lie in different slots."""
import json

RESYN = {"description": "Exam timetabling", "tags": ["scheduling", "colouring"]}


def generate(rng, difficulty):
    n = 5 + difficulty
    slots = 3 if difficulty < 7 else 4
    plan = [rng.randrange(slots) for _ in range(n)]
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if plan[a] != plan[b]]
    clashes = sorted(rng.sample(pairs, min(len(pairs), 2 * n)))
    return {"exams": n, "slots": slots, "clashes": [list(c) for c in clashes], "plan": plan}


def observe(instance):
    clashes = ", ".join(f"{a} and {b}" for a, b in instance["clashes"])
    return (
        f"There are exams 0 to {instance['exams'] - 1} and slots 0 to {instance['slots'] - 1}. "
        f"These exams share students and must not lie in the same slot: {clashes}.\n"
        'Answer with a JSON object that gives each exam its slot, for example {"0": 1, "1": 0, ...}.'
    )


def read_plan(instance, answer):
    """The plan as a dictionary, or None if it is not a complete plan."""
    if len(answer) > 2000:
        return None
    try:
        plan = json.loads(answer)
    except (ValueError, RecursionError):
        return None
    if not isinstance(plan, dict) or set(plan) != {str(e) for e in range(instance["exams"])}:
        return None
    for slot in plan.values():
        if type(slot) is not int or not 0 <= slot < instance["slots"]:
            return None
    return plan


def verify(instance, answer):
    plan = read_plan(instance, answer)
    if plan is None:
        return False
    for a, b in instance["clashes"]:
        if a in plan and b in plan and plan[a] == plan[b]:
            return False
    return True


def reference_answer(instance):
    return json.dumps({str(e): slot for e, slot in enumerate(instance["plan"])})
