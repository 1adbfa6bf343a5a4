"""A review of a source: what is wrong with it, or might be, by its syntax tree alone.

`review` follows the functions of the contract and all they call, with an abstract value for each
expression: whether text of the answer is in it, and which objects that outlive the call. What none
of them reaches is not looked at, but for what the import does with files, network and processes.

Unlike the proof (`resyn.workers.guest.proof`) it shows nothing: it finds what authors get wrong,
and errs for the author where the tree does not tell. Nothing of the source runs.
"""

from __future__ import annotations

import ast
import contextlib

from resyn.workers.guest import wire
from resyn.workers.guest.review.calls import Arguments
from resyn.workers.guest.review.engine import ROOTS, Context, Engine, Exhausted
from resyn.workers.guest.review.program import Program
from resyn.workers.guest.review.statements import Statements
from resyn.workers.guest.review.values import EMPTY

Found = tuple[str, int, str]


def review(tree: ast.Module) -> list[Found]:
    """Return code, line and detail of each finding, in the order of the lines.

    A source that is too large or too deep is looked at as far as that goes.
    """
    engine = Engine(Program(tree))
    with contextlib.suppress(Exhausted):
        _look(engine)
    engine.settle()
    found = [(code, line, detail) for (code, line), detail in engine.findings.items()]
    return sorted(found, key=lambda each: (each[1], each[0]))[: wire.MOST_FINDINGS]


def _look(engine: Engine) -> None:
    _run(engine, Context(0, "=", True, ()))
    _drain(engine)
    for root in ROOTS:
        entrance = Entrance(engine, Context(0, root, True, ()))
        entrance.enter(root)
        _drain(engine)


def _drain(engine: Engine) -> None:
    context = engine.next()
    while context is not None:
        _run(engine, context)
        context = engine.next()


def _run(engine: Engine, context: Context) -> None:
    """Look at a function; one that is nested too deeply is left out."""
    try:
        Statements(engine, context).run()
    except RecursionError:
        return


class Entrance(Statements):
    """Calls a function of the contract, as the service does."""

    def enter(self, root: str) -> None:
        callee = self.engine.read("global", root)
        given = Arguments(self.engine.arguments(root), {}, EMPTY)
        if callee:
            self.invoke(callee, given, self.scope.node)
