"""Order courses so that requirements come first."""


def generate(rng, difficulty):
    n = 7 + difficulty
    names = [f"K{i}" for i in rng.sample(range(10, 100), n)]
    needs = [(a, b) for i, a in enumerate(names) for b in names[i + 1:] if rng.random() < 0.5]
    shown = sorted(names)
    rng.shuffle(needs)
    return {"courses": shown, "needs": needs}


def observe(instance):
    rules = "\n".join(f"{a} before {b}" for a, b in instance["needs"])
    return (
        f"Courses: {', '.join(instance['courses'])}\nRules:\n{rules}\n\n"
        "Give an order of all courses, each once, that keeps all rules: the names separated by spaces. "
        "Any order that does so is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20 * len(instance["courses"]):
        return False
    order = answer.split()
    if sorted(order) != sorted(instance["courses"]):
        return False
    place = {name: i for i, name in enumerate(order)}
    return all(place[a] < place[b] for a, b in instance["needs"])


def reference_answer(instance):
    left, order = set(instance["courses"]), []
    while left:
        ready = min(c for c in left if not any(b == c and a in left for a, b in instance["needs"]))
        order.append(ready)
        left.remove(ready)
    return " ".join(order)
