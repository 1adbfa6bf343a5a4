"""Shortest ladder between words that differ in one letter."""
from collections import deque


def _ladder(words, start, goal):
    back, queue = {start: None}, deque([start])
    while queue:
        w = queue.popleft()
        if w == goal:
            out = []
            while w is not None:
                out.append(w)
                w = back[w]
            return out[::-1]
        for v in words:
            if v not in back and sum(a != b for a, b in zip(v, w)) == 1:
                back[v] = w
                queue.append(v)
    return None


def generate(rng, difficulty):
    size = 25 + 5 * difficulty
    while True:
        words = {"".join(rng.choice("abcdef") for _ in range(3)) for _ in range(size)}
        pool = list(words)
        start = pool[0]
        found = [(w, _ladder(pool, start, w)) for w in pool]
        found = [(w, p) for w, p in found if p and len(p) >= 5]
        if found:
            return {"words": pool, "start": start, "goal": rng.choice(found)[0]}


def observe(instance):
    return (
        f"Words: {' '.join(instance['words'])}\n\nA ladder goes from word to word of the list, changing exactly one letter at "
        f"each step. Give a shortest ladder from {instance['start']} to {instance['goal']}, both included, the words "
        "separated by spaces. Any shortest ladder is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    ladder = answer.split()
    best = _ladder(instance["words"], instance["start"], instance["goal"])
    if len(ladder) != len(best) or ladder[0] != instance["start"] or ladder[-1] != instance["goal"]:
        return False
    if any(w not in instance["words"] for w in ladder):
        return False
    return all(sum(a != b for a, b in zip(v, w)) == 1 for v, w in zip(ladder, ladder[1:]))


def reference_answer(instance):
    return " ".join(_ladder(instance["words"], instance["start"], instance["goal"]))
