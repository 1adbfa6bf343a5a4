"""Order tasks on one machine with the least total weighted lateness."""
import itertools
import re


def generate(rng, difficulty):
    n = 6 if difficulty < 4 else 7 if difficulty < 5 else 8 if difficulty < 6 else 9
    tasks = [(rng.randint(3, 20), rng.randint(1, 9 + difficulty)) for _ in range(n)]
    total = sum(t for t, _ in tasks)
    return [(t, w, rng.randint(total // 5, total)) for t, w in tasks]


def _late(tasks, order):
    ends, clock = [], 0
    for k in order:
        clock += tasks[k][0]
        ends.append(clock)
    return sum(tasks[k][1] * max(0, end - tasks[k][2]) for k, end in zip(order, ends))


def _best(tasks):
    return min(_late(tasks, p) for p in itertools.permutations(range(len(tasks))))


def observe(instance):
    rows = "\n".join(f"task {k}: length {t}, weight {w}, due {d}" for k, (t, w, d) in enumerate(instance, 1))
    return (
        f"{rows}\n\nThe tasks are done one after the other without pauses, from time 0. A task that ends after its due time costs "
        "its weight times the delay. Find an order of least total cost, with that cost. Answer like 2 1 3 : 40, the order "
        "of the tasks first, then a colon, then the cost. Any best order is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    m = re.fullmatch(r"([0-9]( +[0-9])*) *: *([0-9]{1,9})", answer.strip())
    cost = _best(instance)
    if not m:
        return False
    order = [int(t) - 1 for t in m[1].split()]
    if sorted(order) != list(range(len(instance))):
        return False
    return _late(instance, order) == int(m[3]) == cost


def reference_answer(instance):
    best = min(itertools.permutations(range(len(instance))), key=lambda p: _late(instance, p))
    return " ".join(str(k + 1) for k in best) + f" : {_late(instance, best)}"
