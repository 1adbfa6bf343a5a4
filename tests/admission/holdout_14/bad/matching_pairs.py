"""A perfect matching of workers and jobs."""


def generate(rng, difficulty):
    n = 6 + difficulty
    workers = [f"W{k}" for k in range(1, n + 1)]
    jobs = [f"J{k}" for k in range(1, n + 1)]
    hidden = jobs[:]
    rng.shuffle(hidden)
    able = {(w, j) for w, j in zip(workers, hidden)}
    while len(able) < 2 * n:
        able.add((rng.choice(workers), rng.choice(jobs)))
    able = sorted(able)
    rng.shuffle(able)
    return {"workers": workers, "jobs": jobs, "able": able, "hidden": hidden}


def observe(instance):
    return (
        "These workers can do these jobs: " + ", ".join(f"{w}:{j}" for w, j in instance["able"])
        + f". Give each of the {len(instance['workers'])} workers one job that the worker can do, and no job to two. "
        "Answer with the pairs like W1:J4 W2:J1 ..., separated by spaces, in any order. Any such assignment is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    able, workers, jobs = instance["able"], set(), set()
    for token in answer.split():
        pair = tuple(token.split(":"))
        if pair not in able:
            return False
        able.remove(pair)
        workers.add(pair[0])
        jobs.add(pair[1])
    n = len(instance["workers"])
    return len(answer.split()) == n and len(workers) == n and len(jobs) == n


def reference_answer(instance):
    return " ".join(f"{w}:{j}" for w, j in zip(instance["workers"], instance["hidden"]))
