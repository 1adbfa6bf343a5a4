"""An order of courses that respects prerequisites: many are right."""
import re

RESYN = {"tags": ["graph", "ordering"], "description": "Topological order, any valid one"}
COURSES = ("Algebra Biology Calculus Design Ethics Fluids Genetics History Informatics Journalism Kinetics Logic Mechanics Networks Optics "
           "Physics").split()


def generate(rng, difficulty):
    names = rng.sample(COURSES, 6 + difficulty)
    rules = [[a, b] for a, b in zip(names, names[1:]) if rng.random() < 0.75]
    for _ in range(6 + 2 * difficulty):
        i, j = sorted(rng.sample(range(len(names)), 2))
        if [names[i], names[j]] not in rules:
            rules.append([names[i], names[j]])
    rng.shuffle(rules)
    return {"courses": sorted(names), "rules": rules, "plan": names}


def observe(instance):
    rules = "\n".join(f"{a} must come before {b}." for a, b in instance["rules"])
    return (f"Put these courses into an order: {', '.join(instance['courses'])}.\n{rules}\nAny order that keeps all rules is right. "
            "Name each course once, separated by commas; upper or lower case does not matter.")


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    given = [w for w in re.split(r"[,\s]+", answer.strip().lower()) if w]
    if sorted(given) != sorted(c.lower() for c in instance["courses"]):
        return False
    place = {name: i for i, name in enumerate(given)}
    return all(place[a.lower()] < place[b.lower()] for a, b in instance["rules"])


def reference_answer(instance):
    return ", ".join(instance["plan"])
