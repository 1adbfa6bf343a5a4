"""Planning: arrange lectures in an order that satisfies precedence and distance rules."""
TOPICS = ["atoms", "bonds", "cells", "drift", "enzymes", "forces", "genes", "heat", "ions", "joules", "kinetics", "lenses",
          "motion", "nuclei", "optics", "plasma"]


def generate(rng, difficulty):
    order = rng.sample(TOPICS, 6 + difficulty)
    before = []
    for k in range(1, len(order)):
        for j in rng.sample(range(k), min(k, 2)):
            before.append([order[j], order[k]])
    rng.shuffle(before)
    a = rng.randrange(len(order) - 1)
    return {"topics": sorted(order), "before": before, "adjacent": sorted(order[a:a + 2]), "hidden": order}


def observe(instance):
    rules = "\n".join(f"- {a} comes somewhere before {b}" for a, b in instance["before"])
    x, y = instance["adjacent"]
    return (f"Arrange these lectures: {', '.join(instance['topics'])}.\n{rules}\n- {x} and {y} are directly next to each "
            "other (in either order)\nList every lecture exactly once, separated by commas. Any order that keeps all rules "
            "is right.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    order = [t.strip() for t in answer.split(",")]
    if sorted(order) != instance["topics"]:
        return False
    place = {t: k for k, t in enumerate(order)}
    if any(place[a] > place[b] for a, b in instance["before"]):
        return False
    x, y = instance["adjacent"]
    return abs(place[x] - place[y]) == 1


def reference_answer(instance):
    return ", ".join(instance["hidden"])
