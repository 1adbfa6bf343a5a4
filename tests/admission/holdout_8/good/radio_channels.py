"""Assign channels to radio masts so that neighbours differ enough. Several answers are right."""
import re

RESYN = {"description": "channel assignment", "tags": ["graphs", "constraints"]}


def generate(rng, difficulty):
    n = 6 + difficulty
    top = 9 + 2 * difficulty
    channels = [rng.randint(1, top) for _ in range(n)]
    rules = []
    for a in range(n):
        for b in range(a + 1, n):
            gap = abs(channels[a] - channels[b])
            if gap and rng.random() < 0.85:
                rules.append([a + 1, b + 1, rng.randint(max(1, gap - 1), gap)])
    rng.shuffle(rules)
    return {"masts": n, "top": top, "rules": rules, "solution": channels}


def observe(instance):
    rules = "\n".join(f"masts {a} and {b}: at least {g} apart" for a, b, g in instance["rules"])
    return (
        f"Give each of the radio masts 1 to {instance['masts']} a channel from 1 to "
        f"{instance['top']} so that the channels of these pairs are far enough apart:\n{rules}\n"
        "Answer with the channels of all masts in order, separated by blanks. Any assignment that "
        "keeps all rules is right."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != instance["masts"] or not all(re.fullmatch("[0-9]{1,4}", w) for w in words):
        return False
    ch = [int(w) for w in words]
    if not all(1 <= c <= instance["top"] for c in ch):
        return False
    return all(abs(ch[a - 1] - ch[b - 1]) >= g for a, b, g in instance["rules"])


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
