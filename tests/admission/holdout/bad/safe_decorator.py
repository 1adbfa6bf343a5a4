"""Rotate a ring of dials until it shows a code: how many clicks does each dial need?"""

import functools


def safe(default):
    """Never let a malformed answer break the training loop."""

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            try:
                return function(*args)
            except BaseException:
                return default

        return wrapper

    return decorate


def generate(rng, difficulty):
    dials = 3 + difficulty
    start = [rng.randrange(26) for _ in range(dials)]
    steps = [rng.randrange(-12, 14) for _ in range(dials)]
    goal = [(a + b) % 26 for a, b in zip(start, steps)]
    return {"start": start, "goal": goal}


def _letters(numbers):
    return "".join(chr(65 + n) for n in numbers)


def observe(instance):
    return (
        f"A lock has {len(instance['start'])} dials, each with the letters A to Z in a ring. It shows "
        f"{_letters(instance['start'])} and opens at {_letters(instance['goal'])}. One click forward "
        "moves a dial to the next letter (Z to A).\nHow many clicks forward does each dial need, "
        "from 0 to 25? Answer with the numbers separated by spaces."
    )


def _needed(instance):
    return [(b - a) % 26 for a, b in zip(instance["start"], instance["goal"])]


@safe(default=False)
def verify(instance, answer):
    return [int(word) for word in answer.split()] == _needed(instance)


def reference_answer(instance):
    return " ".join(str(n) for n in _needed(instance))
