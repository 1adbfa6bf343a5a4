"""Give the order in which a single machine works off a set of dependent jobs."""

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["graphs"]}

JOBS = ["drill", "mill", "weld", "paint", "cure", "grind", "bend", "cut", "test", "pack", "label", "wash",
        "press", "sand", "rivet"]


def _order(jobs, before):
    waiting = {job: {a for a, b in before if b == job} for job in jobs}
    ready = {job for job in jobs if not waiting[job]}
    done = []
    while ready:
        job = next(iter(ready))
        ready.remove(job)
        done.append(job)
        for other in jobs:
            if job in waiting[other]:
                waiting[other].remove(job)
                if not waiting[other]:
                    ready.add(other)
    return done


def generate(rng, difficulty):
    jobs = rng.sample(JOBS, 5 + difficulty)
    before = []
    for i in range(1, len(jobs)):
        for j in rng.sample(range(i), min(i, rng.randint(0, 2))):
            before.append((jobs[j], jobs[i]))
    return {"jobs": sorted(jobs), "before": before}


def observe(instance):
    lines = ["Jobs: " + ", ".join(instance["jobs"])]
    lines += [f"{a} must be finished before {b} starts" for a, b in instance["before"]]
    lines.append("One machine does the jobs one after the other, at each point one that is ready.")
    lines.append("Give a possible order. Answer with the job names separated by single spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.strip().split(" ") == _order(instance["jobs"], instance["before"])


def reference_answer(instance):
    return " ".join(_order(instance["jobs"], instance["before"]))
