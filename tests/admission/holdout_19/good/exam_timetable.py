"""School exams: seat subjects in slots without a clash. Many timetables are right."""
import re

RESYN = {"profile": "standard", "family": "exam_timetable", "tags": ["school", "constraints"]}
SUBJECTS = ["Art", "Biology", "Chemistry", "Drama", "English", "French", "German", "History", "Italian", "Latin",
            "Maths", "Music", "Physics", "Russian", "Spanish", "Welsh", "Greek", "Botany", "Logic", "Crafts"]


def generate(rng, difficulty):
    n, slots = 9 + difficulty, 3
    subjects = rng.sample(SUBJECTS, n)
    plan = {s: i % slots + 1 for i, s in enumerate(subjects)}
    pairs = [(a, b) for i, a in enumerate(subjects) for b in subjects[i + 1:] if plan[a] != plan[b]]
    clashes = rng.sample(pairs, n + n // 2)
    rng.shuffle(subjects)
    return {"subjects": subjects, "slots": slots, "clashes": clashes, "plan": plan,
            "room": (n + slots - 1) // slots}


def observe(instance):
    clashes = "; ".join(f"{a} and {b}" for a, b in instance["clashes"])
    return (
        f"Put these exams into slots 1 to {instance['slots']}, at most {instance['room']} exams in a slot: "
        f"{', '.join(instance['subjects'])}.\nThese pairs may not share a slot: {clashes}.\n"
        "Answer with all exams, each once, like: Maths=2, Art=1. Any timetable that keeps the rules is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    plan = {}
    for part in answer.split(","):
        m = re.fullmatch(r"\s*([A-Za-z]+)\s*=\s*([0-9])\s*", part)
        if not m or m.group(1) in plan or not 1 <= int(m.group(2)) <= instance["slots"]:
            return False
        plan[m.group(1)] = int(m.group(2))
    if sorted(plan) != sorted(instance["subjects"]):
        return False
    loads = [list(plan.values()).count(s) for s in range(1, instance["slots"] + 1)]
    return max(loads) <= instance["room"] and all(plan[a] != plan[b] for a, b in instance["clashes"])


def reference_answer(instance):
    return ", ".join(f"{s}={instance['plan'][s]}" for s in instance["subjects"])
