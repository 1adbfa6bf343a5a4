"""Which members of a set add up to a total?"""
import re


def _all_sums_differ(values):
    sums = {0}
    for v in values:
        more = {s + v for s in sums}
        if more & sums:
            return False
        sums |= more
    return True


def generate(rng, difficulty):
    count = 6 + difficulty
    top = 150 + 50 * difficulty
    while True:
        values = sorted(rng.sample(range(5, top), min(count, 7) if difficulty < 7 else count))
        if _all_sums_differ(values):
            break
    chosen = sorted(rng.sample(values, len(values) // 2))
    return {"values": values, "total": sum(chosen), "chosen": chosen, "rounds": difficulty}


def observe(instance):
    return (
        f"Exactly one choice of different numbers among {', '.join(map(str, instance['values']))} has the sum "
        f"{instance['total']}. Answer with the chosen numbers in rising order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,4}( +[0-9]{1,4}){0,20}", answer.strip()):
        return False
    return [int(t) for t in answer.split()] == instance["chosen"]


def reference_answer(instance):
    return " ".join(map(str, instance["chosen"]))
