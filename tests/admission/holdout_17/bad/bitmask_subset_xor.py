"""Select numbers whose exclusive or is a target."""
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["xor", "subset"]}


def generate(rng, difficulty):
    width = 9 + difficulty // 2
    n = 11 + difficulty
    numbers = rng.sample(range(1, 1 << width), n)
    chosen = sorted(rng.sample(range(n), 4 + difficulty // 3))
    target = 0
    for k in chosen:
        target ^= numbers[k]
    if target == 0:
        target = numbers[chosen[0]]
        chosen = chosen[:1]
    return {"width": width, "numbers": numbers, "target": target, "chosen": chosen}


def observe(instance):
    width = instance["width"]
    rows = "\n".join("%d: %s" % (k, format(v, "0%db" % width)) for k, v in enumerate(instance["numbers"], 1))
    return (
        "Numbered bit strings:\n%s\n\nChoose some of them, each at most once, so that the bitwise exclusive or "
        "of the chosen ones is %s. Answer with their numbers, separated by blanks."
        % (rows, format(instance["target"], "0%db" % width))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    if not re.fullmatch(r"\s*[0-9]{1,2}(?: +[0-9]{1,2})*\s*", answer):
        return False
    picks = [int(t) for t in answer.split()]
    if any(not 1 <= k <= len(instance["numbers"]) for k in picks):
        return False
    value = 0
    for k in picks:
        value ^= instance["numbers"][k - 1]
    return value == instance["target"]


def reference_answer(instance):
    return " ".join(str(k + 1) for k in instance["chosen"])
