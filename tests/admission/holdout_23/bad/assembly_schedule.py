"""Project planning: earliest finish time with dependencies."""
import json
import re

RESYN = {"profile": "standard", "family": "scheduling", "tags": ["planning", "graphs"]}


def generate(rng, difficulty):
    n = 5 + 2 * difficulty
    tasks = {}
    for i in range(n):
        deps = sorted(rng.sample(range(i), min(i, rng.randrange(0, 4))))
        tasks[f"T{i}"] = {"duration": rng.randrange(20, 100), "after": [f"T{d}" for d in deps]}
    end = {}
    for name, task in tasks.items():
        end[name] = task["duration"] + max([end[d] for d in task["after"]], default=0)
    return {"tasks": tasks, "finish": max(end.values())}


def observe(instance):
    return ("A project is given below in JSON. Each task takes its duration and may start once all tasks in its list "
            "'after' are finished; any number of tasks can run at the same time.\n"
            f"{json.dumps(instance, indent=1)}\n"
            "What is the earliest time at which the whole project can be finished? Answer with an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,7}", answer.strip()):
        return False
    return int(answer.strip()) == instance["finish"]


def reference_answer(instance):
    return str(instance["finish"])
