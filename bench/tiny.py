"""The tiny verifier of W1: as a function here, and as an environment for the service."""

from __future__ import annotations

from typing import Any

INSTANCE = {"a": 7, "b": 2}


def verify(instance: Any, answer: str) -> bool:
    """Check a difference."""
    return str(instance["a"] - instance["b"]) == answer


ENVIRONMENT = '''\
"""Subtract."""


def generate(rng, difficulty):
    return {"a": rng.randrange(10**difficulty), "b": rng.randrange(10**difficulty)}


def verify(instance, answer):
    return str(instance["a"] - instance["b"]) == answer
'''
