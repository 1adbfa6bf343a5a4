"""Weighted interval scheduling."""
import re


def best_choice(jobs):
    order = sorted(range(len(jobs)), key=lambda i: jobs[i][1])
    table = [(0, [])]
    for k, i in enumerate(order):
        start, _, gain = jobs[i]
        j = k
        while j > 0 and jobs[order[j - 1]][1] > start:
            j -= 1
        take = (table[j][0] + gain, table[j][1] + [i + 1])
        table.append(max(table[k], take, key=lambda entry: entry[0]))
    return table[-1]


def generate(rng, difficulty):
    jobs = []
    for _ in range(10 + 2 * difficulty):
        start = rng.randint(0, 40 + 8 * difficulty)
        jobs.append((start, start + rng.randint(3, 12), rng.randint(10, 99)))
    return {"jobs": jobs}


def observe(instance):
    lines = [f"{i}: from {s} to {e}, gain {g}" for i, (s, e, g) in enumerate(instance["jobs"], 1)]
    return ("Select jobs that do not overlap (a job may start when another ends) with the largest total gain.\n"
            + "\n".join(lines) + "\nAnswer with the job numbers, separated by blanks, in any order, each once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if not parts or not all(re.fullmatch(r"[1-9][0-9]?", p) for p in parts):
        return False
    numbers = [int(p) for p in parts]
    jobs = instance["jobs"]
    if len(set(numbers)) != len(numbers) or max(numbers) > len(jobs):
        return False
    chosen = sorted(jobs[n - 1] for n in numbers)
    if any(first[1] > second[0] for first, second in zip(chosen, chosen[1:])):
        return False
    return sum(job[2] for job in chosen) == best_choice(jobs)[0]


def reference_answer(instance):
    return " ".join(map(str, best_choice(instance["jobs"])[1]))
