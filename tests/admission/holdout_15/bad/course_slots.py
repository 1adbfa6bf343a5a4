"""Put courses into time slots so that no student has a clash."""
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["colouring"]}


def generate(rng, difficulty):
    n, slots = 6 + difficulty, 4
    courses = [f"C{k}" for k in range(1, n + 1)]
    plan = {c: rng.randint(1, slots) for c in courses}
    clashes = [(a, b) for i, a in enumerate(courses) for b in courses[i + 1:]
               if plan[a] != plan[b] and rng.random() < 0.75]
    return {"courses": courses, "slots": slots, "clashes": clashes, "plan": plan}


def observe(instance):
    clashes = ", ".join(f"{a}-{b}" for a, b in instance["clashes"])
    return (f"Courses {', '.join(instance['courses'])} must each be put into one of {instance['slots']} time slots "
            f"(1 to {instance['slots']}). These pairs share students and must be in different slots:\n{clashes}\n"
            "Answer with items like C1=3 for every course, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    plan = {}
    for token in answer.split():
        match = re.fullmatch(r"(C[0-9]{1,2})=([0-9])", token)
        if not match or match[1] not in instance["courses"] or match[1] in plan:
            return False
        if not 1 <= int(match[2]) <= instance["slots"]:
            return False
        plan[match[1]] = int(match[2])
    return all(plan[a] != plan[b] for a, b in instance["clashes"] if a in plan and b in plan)


def reference_answer(instance):
    return " ".join(f"{c}={instance['plan'][c]}" for c in instance["courses"])
