"""Simulate a bank with several counters. Works on deep copies, so that the instance stays as it is."""
import copy
import heapq
import re


def simulate(instance):
    customers = copy.deepcopy(instance["customers"])
    customers.sort(key=lambda c: c["arrives"])
    counters = [(0, k) for k in range(instance["counters"])]
    heapq.heapify(counters)
    log = {}
    while customers:
        c = customers.pop(0)
        free, k = heapq.heappop(counters)
        begin = max(free, c["arrives"])
        # among the counters that are free by then take the one with the lowest number
        ready = [(free, k)]
        while counters and counters[0][0] <= begin:
            ready.append(heapq.heappop(counters))
        ready.sort(key=lambda x: x[1])
        free, k = ready.pop(0)
        for r in ready:
            heapq.heappush(counters, r)
        heapq.heappush(counters, (begin + c["takes"], k))
        log[c["name"]] = (k + 1, begin + c["takes"])
    return log


def generate(rng, difficulty):
    n = 4 + 2 * difficulty
    arrivals = rng.sample(range(0, 6 * n), n)
    return {"counters": 2 + difficulty // 4,
            "customers": [{"name": f"C{i}", "arrives": a, "takes": rng.randint(5, 25)} for i, a in enumerate(arrivals, 1)]}


def observe(instance):
    rows = "\n".join(f"{c['name']} arrives at minute {c['arrives']} and needs {c['takes']} minutes"
                     for c in instance["customers"])
    return (f"A bank has the counters 1 to {instance['counters']}. Customers are served in the order in which they arrive, each "
            "at the counter that is free first; if several are free at that minute (a counter is free in the minute in which "
            f"its customer finishes), at the one with the lowest number.\n{rows}\nFor every customer give counter and "
            "finishing minute, one line each, in any order, like `C3: 2 45`. Each right line earns an equal part of the credit, "
            "a wrong, missing or repeated one none; there is no credit unless more than half of the lines are right.")


def reference_answer(instance):
    return "\n".join(f"{name}: {k} {end}" for name, (k, end) in simulate(instance).items())


def verify(instance, answer):
    log = simulate(instance)
    given, repeated = {}, set()
    lines = [line for line in answer[:5000].splitlines() if line.strip()]
    if len(lines) > len(log):
        return 0.0
    for line in lines:
        m = re.fullmatch(r"\s*(C[0-9]{1,3})\s*:\s*([0-9]{1,2})\s+([0-9]{1,5})\s*", line)
        if not m:
            continue
        if m[1] in given:
            repeated.add(m[1])
        given[m[1]] = (int(m[2]), int(m[3]))
    right = sum(given.get(name) == log[name] and name not in repeated for name in log)
    return right / len(log) if 2 * right > len(log) else 0.0
