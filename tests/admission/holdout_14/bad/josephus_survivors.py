"""Who is left in a counting-out circle."""
import re

_used = set()


def generate(rng, difficulty):
    while True:
        n = rng.randint(10 * difficulty + 5, 30 * difficulty + 20)
        step = rng.randint(2, 10 * difficulty + 10)
        if (n, step) not in _used:
            _used.add((n, step))
            return {"n": n, "step": step}


def _last_three(n, step):
    circle, pos = list(range(1, n + 1)), 0
    while len(circle) > 3:
        pos = (pos + step - 1) % len(circle)
        circle.pop(pos)
    return sorted(circle)


def observe(instance):
    return (
        f"{instance['n']} people stand in a circle, numbered from 1. Counting starts at person 1, and every "
        f"{instance['step']}-th person counted leaves; counting goes on with the next one. When three are left, it stops. "
        "Answer with the three numbers in rising order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,5}( +[0-9]{1,5}){2}", answer.strip()):
        return False
    return [int(t) for t in answer.split()] == _last_three(instance["n"], instance["step"])


def reference_answer(instance):
    return " ".join(map(str, _last_three(instance["n"], instance["step"])))
