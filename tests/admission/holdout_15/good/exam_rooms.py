"""Timetable of exams: any timetable without clashes is accepted."""
import json

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["json", "colouring"]}


def generate(rng, difficulty):
    exams = [f"E{k}" for k in rng.sample(range(10, 99), 8 + difficulty)]
    plan = {e: rng.randint(1, 4) for e in exams}
    clashes = [(a, b) for i, a in enumerate(exams) for b in exams[:i] if plan[a] != plan[b] and rng.random() < 0.8]
    return {"exams": exams, "clashes": clashes, "plan": plan}


def observe(instance):
    return (f"The exams {', '.join(instance['exams'])} must be put into the slots 1, 2, 3, 4. These pairs may not share a "
            "slot: " + ", ".join(f"{a}-{b}" for a, b in instance["clashes"]) + ".\n"
            'Answer with a JSON object which maps every exam to its slot, in the manner of {"E1": 4, "E2": 1}.')


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    try:
        plan = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(plan, dict) or set(plan) != set(instance["exams"]):
        return False
    if not all(type(slot) is int and 1 <= slot <= 4 for slot in plan.values()):
        return False
    return all(plan[a] != plan[b] for a, b in instance["clashes"])


def reference_answer(instance):
    return json.dumps(instance["plan"])
