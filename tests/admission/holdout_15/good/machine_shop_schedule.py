"""Schedule jobs on unlike machines; a shorter schedule scores more."""
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["partial-credit"]}


def _makespan(times, choice):
    loads = [0] * len(times[0])
    for row, m in zip(times, choice):
        loads[m] += row[m]
    return max(loads)


def _greedy(times):
    loads, choice = [0] * len(times[0]), []
    for row in times:
        m = min(range(len(row)), key=lambda k: (loads[k] + row[k], k))
        loads[m] += row[m]
        choice.append(m)
    return choice


def _best(times):
    best = _makespan(times, _greedy(times))
    tail = [0] * (len(times) + 1)
    for i in range(len(times) - 1, -1, -1):
        tail[i] = tail[i + 1] + min(times[i])
    states = {(0,) * len(times[0])}
    for i, row in enumerate(times):
        new = set()
        for loads in states:
            for m, t in enumerate(row):
                load = loads[m] + t
                if load <= best and sum(loads) + t + tail[i + 1] <= best * len(row):
                    new.add(loads[:m] + (load,) + loads[m + 1:])
        states = new
    return min(max(s) for s in states)


def generate(rng, difficulty):
    jobs = 6 + difficulty // 2
    while True:
        times = [[rng.randint(5, 60) for _ in range(3)] for _ in range(jobs)]
        best = _best(times)
        if _makespan(times, _greedy(times)) > best + 4:
            return {"times": times, "best": best}


def observe(instance):
    lines = [f"  job {k}: {a}, {b} or {c} minutes" for k, (a, b, c) in enumerate(instance["times"], 1)]
    limit = _makespan(instance["times"], _greedy(instance["times"]))
    return ("Three machines M1, M2, M3 work side by side. Each job goes to one machine and takes there:\n" +
            "\n".join(lines) + "\nMake the busiest machine's total as small as you can. "
            "Answer with one digit (1, 2 or 3) for every job, in order, without spaces.\n"
            f"A total of {limit} or more scores 0; below that the score rises evenly to 1 for the least possible total.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[123]{1,40}", answer.strip()):
        return 0.0
    choice = [int(c) - 1 for c in answer.strip()]
    if len(choice) != len(instance["times"]):
        return 0.0
    limit = _makespan(instance["times"], _greedy(instance["times"]))
    total = _makespan(instance["times"], choice)
    return max(0.0, min(1.0, (limit - total) / (limit - instance["best"])))


def reference_answer(instance):
    times, best = instance["times"], instance["best"]

    def place(i, loads, choice):
        if i == len(times):
            return choice
        for m, t in enumerate(times[i]):
            if loads[m] + t <= best:
                found = place(i + 1, loads[:m] + [loads[m] + t] + loads[m + 1:], choice + str(m + 1))
                if found:
                    return found
        return None

    return place(0, [0, 0, 0], "")
