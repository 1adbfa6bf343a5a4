"""Plan a ferry tour that uses every line exactly once."""
import json

ISLES = ["Aro", "Bua", "Cuo", "Dey", "Elu", "Fia", "Gor", "Hve", "Ioa", "Jal", "Kos", "Lio"]


def generate(rng, difficulty):
    isles = rng.sample(ISLES, 5 + difficulty // 2)
    lines, tour = [], [isles[0]]
    todo = isles[1:]
    while len(lines) < 6 + difficulty:
        here = tour[-1]
        options = [x for x in isles if x != here and [here, x] not in lines and [x, here] not in lines]
        fresh = [x for x in options if x in todo]
        if not options:
            return generate(rng, difficulty)
        there = rng.choice(fresh or options)
        if there in todo:
            todo.remove(there)
        lines.append([here, there])
        tour.append(there)
    order = [sorted(l) for l in lines]
    rng.shuffle(order)
    return {"task": "ferry tour", "lines": order, "start": tour[0], "tour": tour}


def observe(instance):
    return (
        "Ferry lines connect islands, and each can be used in both directions. Plan a tour that "
        "begins at the start and uses every line exactly once (islands may be visited again).\n"
        f"Data: {json.dumps(instance)}\n"
        "Answer with the islands in the order visited, separated by '-'."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    tour = [x.strip() for x in answer.split("-")]
    if tour[0] != instance["start"]:
        return False
    used = sorted(list(sorted(step)) for step in zip(tour, tour[1:]))
    return used == sorted(list(l) for l in instance["lines"])


def reference_answer(instance):
    return "-".join(instance["tour"])
