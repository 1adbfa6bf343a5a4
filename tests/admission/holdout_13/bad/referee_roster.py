"""Assign referees to matches by availability."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["matching"]}
REFEREES = ["Abel", "Bruno", "Carla", "Denise", "Emil", "Fanny", "Georg", "Hanna", "Ingo", "Jana", "Kurt", "Lena"]


def generate(rng, difficulty):
    count = 5 + difficulty
    people = rng.sample(REFEREES, count)
    free = {}
    for i, name in enumerate(people):
        slots = {i + 1} | set(rng.sample(range(1, count + 1), 2))
        free[name] = sorted(slots)
    order = sorted(people)
    return {"free": {n: free[n] for n in order}, "count": count, "plan": people}


def observe(instance):
    lines = [f"Matches 1 to {instance['count']} need one referee each, and everybody whistles exactly one match.",
             "Availability:"]
    lines += [f"  {n}: matches {', '.join(map(str, s))}" for n, s in instance["free"].items()]
    lines.append("Answer with the referees of match 1, 2, ... in order, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    names = [n.strip() for n in answer.split(",")]
    if sorted(names) != sorted(instance["free"]):
        return False
    return all(i in instance["free"][n] for i, n in enumerate(names, 1))


def reference_answer(instance):
    return ", ".join(instance["plan"])
