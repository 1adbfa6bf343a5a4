"""Choose as many non-overlapping bookings as possible; near misses earn a little."""
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["intervals"]}


def _best(jobs):
    end, out = -1, []
    for name in sorted(jobs, key=lambda k: (jobs[k][1], k)):
        if jobs[name][0] >= end:
            out.append(name)
            end = jobs[name][1]
    return out


def generate(rng, difficulty):
    n = 20 + 3 * difficulty
    while True:
        jobs = {}
        for i in range(1, n + 1):
            start = rng.randint(0, 60)
            jobs[f"J{i}"] = (start, start + rng.randint(3, 14))
        if len(_best(jobs)) >= 7:
            return {"jobs": jobs}


def observe(instance):
    lines = [f"{k}: {a} to {b}" for k, (a, b) in instance["jobs"].items()]
    return (
        "Requests for one room:\n" + "\n".join(lines) + "\nAccept as many as possible without "
        "overlap (one may begin at the moment another ends). List the accepted names separated "
        "by blanks. A largest selection scores 1; a valid selection with just one request "
        "fewer scores 0.3; everything else scores 0."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    names = answer.split()
    jobs = instance["jobs"]
    if len(set(names)) != len(names) or any(n not in jobs for n in names):
        return 0.0
    spans = sorted(jobs[n] for n in names)
    if any(spans[i][1] > spans[i + 1][0] for i in range(len(spans) - 1)):
        return 0.0
    missing = len(_best(jobs)) - len(names)
    return 1.0 if missing == 0 else 0.3 if missing == 1 else 0.0


def reference_answer(instance):
    return " ".join(_best(instance["jobs"]))
