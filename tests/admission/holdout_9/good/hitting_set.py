"""Pick few elements that meet every group. The instance holds sets and tuples."""
import re

RESYN = {"tags": ["sets", "combinatorics"], "description": "Hitting set within a size limit"}


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    picked = rng.sample(range(1, n + 1), 3 + difficulty // 3)
    others = [x for x in range(1, n + 1) if x not in picked]
    groups = []
    for k in range(8 + 4 * difficulty):
        size = rng.randint(2, 3)
        groups.append(frozenset([picked[k % len(picked)]] + rng.sample(others, size)))
    rng.shuffle(groups)
    return {"n": n, "limit": len(picked), "groups": tuple(set(g) for g in groups), "picked": set(picked)}


def observe(instance):
    groups = "\n".join(", ".join(map(str, sorted(g))) for g in instance["groups"])
    return (f"Each line is a group of numbers from 1 to {instance['n']}:\n{groups}\nChoose at most {instance['limit']} numbers so that every group "
            "holds a chosen one. Answer with the chosen numbers, in any order, each once, separated by spaces or commas.")


def verify(instance, answer):
    words = re.split(r"[,\s]+", answer.strip())
    if len(answer) > 500 or not all(re.fullmatch("[0-9]{1,3}", w) for w in words):
        return False
    chosen = {int(w) for w in words}
    if len(chosen) != len(words) or len(chosen) > instance["limit"]:
        return False
    if not chosen <= set(range(1, instance["n"] + 1)):
        return False
    return all(not chosen.isdisjoint(g) for g in instance["groups"])


def reference_answer(instance):
    return " ".join(str(x) for x in sorted(instance["picked"]))
