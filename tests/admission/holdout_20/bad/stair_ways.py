"""Count the ways to climb stairs, modulo a prime."""
import functools
import re

RESYN = {"profile": "standard", "family": "counting", "tags": ["dynamic_programming", "recursion"]}

_P = 1_000_003


def generate(rng, difficulty):
    n = rng.randint(90 * difficulty + 60, 140 * difficulty + 60)
    steps = sorted(rng.sample(range(1, 8), 3))
    if steps[0] > 1:
        steps[0] = 1
    return {"n": n, "steps": steps}


def observe(instance):
    steps = ", ".join(map(str, instance["steps"]))
    return (
        f"Stairs with {instance['n']} steps are climbed with strides of {steps} steps (in any order, as often as "
        f"you like). How many different sequences of strides end exactly on the top step? Answer with this "
        f"number modulo {_P}."
    )


def _table(n, steps):
    ways = [1] + [0] * n
    for i in range(1, n + 1):
        ways[i] = sum(ways[i - s] for s in steps if s <= i) % _P
    return ways[n]


def _int(text):
    """The integer written in the answer, or None."""
    if not isinstance(text, str) or len(text) > 200:
        return None
    text = text.strip()
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,39}", text):
        return None
    return int(text)


def verify(instance, answer):
    return _int(answer) == _table(instance["n"], instance["steps"])


def reference_answer(instance):
    steps = instance["steps"]

    @functools.lru_cache(maxsize=None)
    def ways(left):
        if left == 0:
            return 1
        return sum(ways(left - s) for s in steps if s <= left) % _P

    return str(ways(instance["n"]))
