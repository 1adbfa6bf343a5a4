"""Planning: order warehouse jobs under deadlines, smallest total delay by the earliest-deadline rule."""
import json

JOBS = ["pack", "weigh", "label", "scan", "stack", "wrap", "count", "sort", "load", "sweep", "check", "print", "seal", "tag"]


def generate(rng, difficulty):
    n = 5 + (difficulty * 4) // 5
    names = rng.sample(JOBS, n)
    deadlines = rng.sample(range(10, 60), n)
    minutes = [rng.randint(2, 12) for _ in range(n)]
    jobs = [{"job": a, "minutes": b, "deadline": c} for a, b, c in zip(names, minutes, deadlines)]
    plan = " ".join(j["job"] for j in sorted(jobs, key=lambda j: j["deadline"]))
    return {"jobs": jobs, "plan": plan}


def observe(instance):
    rows = "\n".join(f"- {j['job']}: {j['minutes']} min, due at minute {j['deadline']}" for j in instance["jobs"])
    return ("One worker does these jobs one after the other, starting at minute 0:\n" + rows
            + "\nWrite the jobs in the order of the earliest-due-date rule, names separated by single spaces.\n"
              "Data for reference: " + json.dumps(instance))


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    order = sorted(instance["jobs"], key=lambda j: j["deadline"])
    return answer.strip() == " ".join(j["job"] for j in order)


def reference_answer(instance):
    return instance["plan"]
