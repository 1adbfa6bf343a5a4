"""The environments of `resyn bench` and of `make bench`, and calls whose right outcome is known.

Imports nothing of ours: reference loops use it in processes without gRPC.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

Known = tuple[dict[str, int], str, float]
"""An instance, an answer, and the score that is right."""

TINY_INSTANCE = {"a": 7, "b": 2}
TINY = '''\
"""Subtract."""


def generate(rng, difficulty):
    return {"a": rng.randrange(10**difficulty), "b": rng.randrange(10**difficulty)}


def verify(instance, answer):
    return str(instance["a"] - instance["b"]) == answer
'''
BURST = '''\
"""Subtract; one answer hangs."""

import time

RESYN = {{"limits": {{"wall_seconds": 1}}}}
NUMBER = {number}


def generate(rng, difficulty):
    return {{"a": rng.randrange(10**difficulty), "b": rng.randrange(10**difficulty)}}


def verify(instance, answer):
    if answer == "hang":
        time.sleep(600)
    return str(instance["a"] - instance["b"]) == answer
'''
ALGEBRA = '''\
"""Find an antiderivative."""

import sympy

RESYN = {"profile": "scientific"}
X = sympy.Symbol("x")


def generate(rng, difficulty):
    return {"power": rng.randrange(1, 10), "rate": rng.randrange(1, 10)}


def verify(instance, answer):
    wanted = X ** instance["power"] * sympy.exp(X) + sympy.cos(instance["rate"] * X)
    return sympy.simplify(sympy.diff(sympy.sympify(answer), X) - wanted) == 0
'''
HANG, HANG_EVERY = "hang", 1000
GROUP = 16
# A policy that is half trained: the right answer and a favourite mistake come often.
_OFFSETS, _WEIGHTS = (0, 1, -1, 10, 2), (8, 4, 2, 1, 1)


def verify(instance: Any, answer: str) -> bool:
    """Check a difference, as TINY does."""
    return str(instance["a"] - instance["b"]) == answer


def subtraction(number: int) -> Known:
    """Return a call of TINY that no other number has; those of odd numbers are wrong."""
    wrong = number % 2
    return {"a": number, "b": 2}, str(number - 2 + wrong), 1.0 - wrong


def group(number: int) -> Iterator[Known]:
    """Yield GROUP answers to one instance of TINY, of which many are equal."""
    for offset in random.Random(number).choices(_OFFSETS, _WEIGHTS, k=GROUP):
        yield {"a": number, "b": 2}, str(number - 2 + offset), 1.0 if offset == 0 else 0.0


def antiderivative(number: int) -> Known:
    """Return a call of ALGEBRA that no other number has; those of odd numbers are wrong."""
    rate, wrong = 1 + number, number % 2
    answer = f"(x - 1)*exp(x) + sin({rate}*x)/{rate}" + " + x" * wrong
    return {"power": 1, "rate": rate}, answer, 1.0 - wrong


def hangs(number: int) -> bool:
    """Whether this call of a burst is the one of its thousand that hangs: it is in the middle."""
    return number % HANG_EVERY == HANG_EVERY // 2
