"""Assign three radio channels so that interfering stations differ."""
import re

RESYN = {"profile": "standard", "family": "radio_channels", "tags": ["graphs", "colouring"]}


def generate(rng, difficulty):
    n = 9 + 2 * difficulty
    plan = [i % 3 for i in range(n)]
    rng.shuffle(plan)
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if plan[a] != plan[b]]
    edges = rng.sample(pairs, min(len(pairs), 2 * n + 2))
    return {"edges": edges, "plan": plan}


def observe(instance):
    edges = ", ".join(f"{a + 1}-{b + 1}" for a, b in instance["edges"])
    return (
        f"Stations 1 to {len(instance['plan'])} interfere in these pairs: {edges}.\n"
        "Give each station one of the channels A, B, C so that interfering stations have different "
        "channels. Answer with one word: the channels of stations 1, 2, 3, ... in order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    word = answer.strip()
    if len(word) != len(instance["plan"]) or not re.fullmatch("[ABC]+", word):
        return False
    return all(word[a] != word[b] for a, b in instance["edges"])


def reference_answer(instance):
    return "".join("ABC"[c] for c in instance["plan"])
