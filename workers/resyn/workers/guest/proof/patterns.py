"""Patterns of a `match` statement: they read builtin data and bind names to parts of it."""

from __future__ import annotations

import ast

from resyn.workers.guest.proof import expressions, raw
from resyn.workers.guest.proof.frames import Frame
from resyn.workers.guest.proof.values import Doubt, Live, Value, contain, join

_BUILTIN = (*raw.SCALARS, *raw.SEQUENCES, *raw.MAPPINGS)


def check(frame: Frame, node: ast.Match) -> None:
    """Go through the subject and all patterns."""
    subject = expressions.evaluate(frame, node.subject)
    if subject.others:
        raise Doubt("matches something else than builtin data")
    reached = frame.engine.spread(subject)
    for case in node.cases:
        for part in ast.walk(case.pattern):
            _pattern(frame, part, reached)


def _pattern(frame: Frame, node: ast.AST, reached: Value) -> None:
    """Bind a name of a pattern to anything in the subject."""
    whole = join(reached, contain(reached))
    if isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
        frame.bind(node.name, whole)
    elif isinstance(node, ast.MatchMapping) and node.rest:
        frame.bind(node.rest, whole)
    elif isinstance(node, ast.MatchValue) and expressions.evaluate(frame, node.value).others:
        raise Doubt("matches with something else than builtin data")
    elif isinstance(node, ast.MatchClass):
        value = expressions.evaluate(frame, node.cls)
        if not all(isinstance(x, Live) and any(x.object is each for each in _BUILTIN)
                   for x in value.others):  # fmt: skip
            raise Doubt("matches with a class that is no builtin")
