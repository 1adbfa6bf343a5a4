"""Numbers whose pairwise sums all differ."""
import re

_seen_answers = set()


def generate(rng, difficulty):
    count = 4 + difficulty // 2
    while True:
        marks = sorted(rng.sample(range(1, 4 * count * count), count))
        if _sums_differ(marks):
            return {"count": count, "low": marks[0], "high": marks[-1], "total": sum(marks), "hidden": marks}


def _sums_differ(values):
    sums = [a + b for i, a in enumerate(values) for b in values[i:]]
    return len(set(sums)) == len(sums)


def observe(instance):
    return (
        f"Find {instance['count']} different integers, the least {instance['low']}, the greatest {instance['high']}, with the "
        f"total {instance['total']}, such that the sums a + b of two of them (a <= b, a = b allowed) are all different. Answer with the numbers "
        "in rising order, separated by spaces. Any such numbers are right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,4}( +[0-9]{1,4}){1,20}", answer.strip()):
        return False
    values = [int(t) for t in answer.split()]
    if len(values) != instance["count"] or any(a >= b for a, b in zip(values, values[1:])):
        return False
    if (values[0], values[-1], sum(values)) != (instance["low"], instance["high"], instance["total"]):
        return False
    if not _sums_differ(values) or tuple(values) in _seen_answers:
        return False
    _seen_answers.add(tuple(values))
    return True


def reference_answer(instance):
    return " ".join(map(str, instance["hidden"]))
