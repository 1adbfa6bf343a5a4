"""A smallest dominating set."""
import itertools
import re


def generate(rng, difficulty):
    n = 9 + difficulty
    edges = sorted({tuple(sorted(rng.sample(range(1, n + 1), 2))) for _ in range(n + 2)})
    return {"n": n, "edges": edges}


def _covers(instance, posts):
    seen = set(posts)
    for a, b in instance["edges"]:
        if a in posts:
            seen.add(b)
        if b in posts:
            seen.add(a)
    return len(seen) == instance["n"]


def observe(instance):
    roads = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"Villages 1 to {instance['n']}, roads: {roads}. Choose as few villages as possible for guards so that each village "
        "has a guard or a road to a village with a guard. Answer with the numbers of the chosen villages, each once, "
        "separated by spaces. If several smallest choices exist, any is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,2}( +[0-9]{1,2}){0,40}", answer.strip()):
        return False
    posts = [int(t) for t in answer.split()]
    if len(set(posts)) != len(posts) or not all(1 <= p <= instance["n"] for p in posts):
        return False
    return _covers(instance, set(posts))


def reference_answer(instance):
    for size in range(1, instance["n"] + 1):
        for posts in itertools.combinations(range(1, instance["n"] + 1), size):
            if _covers(instance, set(posts)):
                return " ".join(map(str, posts))
