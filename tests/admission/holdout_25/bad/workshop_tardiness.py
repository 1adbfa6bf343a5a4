"""Order repair jobs on one bench so that the weighted lateness is minimal."""
from itertools import accumulate, permutations

JOBS = "ABCDEFGHI"


def _cost(order, jobs):
    total = 0
    ends = accumulate(jobs[j][0] for j in order)
    for j, end in zip(order, ends):
        late = max(0, end - jobs[j][1])
        total += jobs[j][2] * late
    return total


def generate(rng, difficulty):
    top = 9 + 4 * difficulty
    jobs = [[rng.randint(3, top), 0, rng.randint(1, 2 + difficulty)] for _ in JOBS]
    work = sum(j[0] for j in jobs)
    for job in jobs:
        job[1] = rng.randint(job[0], max(job[0] + 1, work * 2 // 3))
    best, best_order = None, None
    for order in permutations(range(len(jobs))):
        cost = _cost(order, jobs)
        if best is None or cost < best:
            best, best_order = cost, order
    return {"jobs": jobs, "best": best, "order": list(best_order)}


def observe(instance):
    rows = "\n".join(f"{JOBS[i]}: takes {l} h, due at hour {d}, weight {w}"
                     for i, (l, d, w) in enumerate(instance["jobs"]))
    return (
        "One bench works off the jobs one after the other from hour 0, without breaks:\n" + rows +
        "\nA job that ends after its due hour costs weight x (hours late). Find an order of all the "
        "jobs with the smallest possible total cost.\nAnswer with the letters in order, "
        "without spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) != len(JOBS) or sorted(text) != sorted(JOBS):
        return False
    return _cost([JOBS.index(c) for c in text], instance["jobs"]) == instance["best"]


def reference_answer(instance):
    return "".join(JOBS[i] for i in instance["order"])
