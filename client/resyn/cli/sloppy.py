"""An environment for attacks: of the demo, and of conformance."""

from __future__ import annotations

# As sloppy as published verifiers are: it runs the answer.
SLOPPY = '''\
"""Runs the answer as Python, as no verifier should: the jail must hold all the same."""


def generate(rng, difficulty):
    return rng.randrange(10**difficulty)


def verify(instance, answer):
    scope = {"instance": instance}
    exec(answer, scope)
    return scope.get("score", 0.0)
'''
