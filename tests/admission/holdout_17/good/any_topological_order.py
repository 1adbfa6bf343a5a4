"""Find some topological order."""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["topological-sort"]}


def generate(rng, difficulty):
    n = 8 + difficulty
    hidden = rng.sample(range(10, 99), n)
    needs = set()
    for k in range(0, n - 1):
        if k % 3 != 2:
            needs.add((hidden[k], hidden[k + 1]))
    while len(needs) < 2 * n:
        i, j = sorted(rng.sample(range(n), 2))
        needs.add((hidden[i], hidden[j]))
    listed = sorted(list(p) for p in needs)
    rng.shuffle(listed)
    return {"tasks": sorted(hidden), "needs": listed}


def observe(instance):
    needs = ", ".join("%d<%d" % (a, b) for a, b in instance["needs"])
    return (
        "Tasks: %s\nConditions (a<b says that a has to be done before b): %s\n\n"
        "Give any order of all the tasks that meets the conditions, task numbers separated by blanks."
        % (" ".join(map(str, instance["tasks"])), needs)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    names = {str(t): t for t in instance["tasks"]}
    parts = answer.split()
    if sorted(parts) != sorted(names):
        return False
    place = {names[p]: k for k, p in enumerate(parts)}
    return all(place[a] < place[b] for a, b in instance["needs"])


def reference_answer(instance):
    out, left = [], list(instance["tasks"])
    while left:
        task = next(t for t in left if not any(b == t and a in left for a, b in instance["needs"]))
        left.remove(task)
        out.append(task)
    return " ".join(map(str, out))
