"""Count walks of a given length in a directed graph."""
import re
from collections import defaultdict


def generate(rng, difficulty):
    n = 5 + difficulty
    step = defaultdict(list)
    for v in range(n - 1):
        step[v] = sorted(rng.sample(range(n), 3))
    if n - 1 not in step[0]:
        step[0][-1] = n - 1
    return {"n": n, "step": step, "length": 6 + difficulty}


def _count(instance):
    now = {0: 1}
    for _ in range(instance["length"]):
        nxt = {}
        for v, ways in now.items():
            for w in instance["step"][v]:
                nxt[w] = nxt.get(w, 0) + ways
        now = nxt
    return sum(now.values())


def observe(instance):
    rows = "\n".join(f"{v} -> {' '.join(map(str, instance['step'][v])) or '(none)'}" for v in range(instance["n"] - 1))
    return (
        f"Arrows of a directed graph:\n{rows}\nNo arrow leaves {instance['n'] - 1}. How many walks of exactly "
        f"{instance['length']} arrows start in 0? Walks may repeat vertices. Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,20}", answer.strip()):
        return False
    return int(answer.strip()) == _count(instance)


def reference_answer(instance):
    return str(_count(instance))
