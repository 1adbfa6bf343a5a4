"""The lexicographically first topological order."""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["topological-sort", "ordering"]}

CONSONANTS = "bdfgklmnprst"


def _order(jobs, needs):
    done, left = [], sorted(jobs)
    while left:
        for job in left:
            if all(a in done for a, b in needs if b == job):
                done.append(job)
                left.remove(job)
                break
        else:
            return None
    return done


def generate(rng, difficulty):
    n = 6 + difficulty
    jobs = set()
    while len(jobs) < n:
        jobs.add(rng.choice(CONSONANTS) + rng.choice("aeiou") + rng.choice(CONSONANTS))
    hidden = sorted(jobs)
    rng.shuffle(hidden)
    needs = set()
    while len(needs) < n + difficulty:
        i, j = sorted(rng.sample(range(n), 2))
        needs.add((hidden[i], hidden[j]))
    jobs = hidden[:]
    rng.shuffle(jobs)
    return {"jobs": jobs, "needs": sorted(list(p) for p in needs)}


def observe(instance):
    needs = "\n".join("%s before %s" % (a, b) for a, b in instance["needs"])
    return (
        "Jobs: %s\n%s\n\nAmong all the orders that respect these rules, find the alphabetically first one "
        "(at each step take the alphabetically first job that is ready). "
        "Answer with the jobs in this order, separated by blanks." % (" ".join(instance["jobs"]), needs)
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    given = answer.split()
    expected = _order(instance["jobs"], instance["needs"])
    return sorted(given) == sorted(expected)


def reference_answer(instance):
    return " ".join(_order(instance["jobs"], instance["needs"]))
