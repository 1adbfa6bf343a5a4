"""Count paths of a price tree below a barrier; uses a cache of a pure function."""
import re
from functools import lru_cache

RESYN = {"profile": "standard", "family": "finance", "tags": ["counting"]}


@lru_cache(maxsize=4096)
def _count(price, steps, up, down, barrier):
    if price >= barrier or price <= 0:
        return 0
    if steps == 0:
        return 1
    return (_count(price + up, steps - 1, up, down, barrier) + _count(price - down, steps - 1, up, down, barrier))


def generate(rng, difficulty):
    steps = 16 + 2 * difficulty
    while True:
        up, down = rng.randint(2, 9), rng.randint(2, 9)
        price = rng.randint(15, 60)
        barrier = price + rng.randint(2, 5) * up + 1
        count = _count(price, steps, up, down, barrier)
        if count > 2000 and count != 2 ** steps:
            return {"price": price, "steps": steps, "up": up, "down": down, "barrier": barrier}


def observe(instance):
    return (f"A share costs {instance['price']}. On each of {instance['steps']} days the price rises by {instance['up']} or "
            f"falls by {instance['down']}. A path is dead as soon as the price is {instance['barrier']} or more, or 0 or "
            "less.\nHow many of the paths of rises and falls are alive after the last day? Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,15}", answer.strip()):
        return False
    return int(answer.strip()) == _count(instance["price"], instance["steps"], instance["up"], instance["down"],
                                         instance["barrier"])


def reference_answer(instance):
    return str(_count(instance["price"], instance["steps"], instance["up"], instance["down"], instance["barrier"]))
