"""Plan courses over terms; any plan within the limits is right."""
import re


def generate(rng, difficulty):
    n = 6 + difficulty
    per_term = 2 + difficulty // 4
    names = [f"{p}{k}" for p, k in zip(rng.choices("ABCDEFG", k=n), rng.sample(range(100, 500), n))]
    terms = [names[i:i + per_term] for i in range(0, n, per_term)]
    needs = []
    for t in range(1, len(terms)):
        for course in terms[t]:
            needs.append([course, rng.choice(terms[t - 1])])
            if t > 1 and rng.random() < 0.4:
                needs.append([course, rng.choice(terms[t - 2])])
    rng.shuffle(needs)
    return {"names": sorted(names), "terms": terms, "needs": needs, "per_term": per_term}


def observe(instance):
    needs = "\n".join(f"{a} needs {b}" for a, b in instance["needs"])
    return (f"Courses: {', '.join(instance['names'])}.\n{needs}\nEach course is taken once, at most "
            f"{instance['per_term']} a term, and a course that is needed has to be taken in an earlier term. Plan all "
            f"courses in {len(instance['terms'])} terms. Answer with one line for each term, in order: its courses, "
            "separated by blanks, in any order.")


def reference_answer(instance):
    return "\n".join(" ".join(t) for t in instance["terms"])


def verify(instance, answer):
    if len(answer) > 3000:
        return 0.0
    plan = [re.split(r"[\s,]+", line.strip().upper()) for line in answer.splitlines() if line.strip()]
    if len(plan) > len(instance["terms"]) or any(len(t) > instance["per_term"] for t in plan):
        return 0.0
    if sorted(c for t in plan for c in t) != instance["names"]:
        return 0.0
    when = {c: i for i, t in enumerate(plan) for c in t}
    return float(all(when[b] < when[a] for a, b in instance["needs"]))
