"""Assign batches to furnaces so that the longest furnace is as short as possible."""
import re
import time

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["optimisation"]}


def _best(times, machines, deadline=None):
    times = sorted(times, reverse=True)
    best = [sum(times)]

    def place(i, loads):
        if deadline is not None and time.perf_counter() > deadline:
            raise TimeoutError
        if max(loads) >= best[0]:
            return
        if i == len(times):
            best[0] = max(loads)
            return
        for m in range(machines):
            if loads[m] not in loads[:m]:
                place(i + 1, loads[:m] + [loads[m] + times[i]] + loads[m + 1:])

    place(0, [0] * machines)
    return best[0]


def generate(rng, difficulty):
    n = 6 + difficulty // 3
    return {"times": [rng.randint(150, 400) for _ in range(n)], "furnaces": 3}


def observe(instance):
    return ("Heat treatment batches take these minutes: " + ", ".join(map(str, instance["times"])) + ".\n"
            f"There are {instance['furnaces']} equal furnaces; each batch goes to one furnace and cannot be split.\n"
            "What is the least possible number of minutes after which everything is done? "
            "Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,6}\s*", answer[:50]) or len(answer) > 50:
        return False
    # keep the check cheap: give up on instances that the machine is too busy for
    deadline = time.perf_counter() + 0.05
    try:
        return int(answer) == _best(instance["times"], instance["furnaces"], deadline)
    except TimeoutError:
        return False


def reference_answer(instance):
    return str(_best(instance["times"], instance["furnaces"]))
