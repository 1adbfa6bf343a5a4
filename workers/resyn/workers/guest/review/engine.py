"""Which functions run, on what: each is looked at once for each list of abstract arguments.

What functions share (results, attributes, variables of closures, globals) are *slots*. They only
grow, and who has read one looks again when it does: so the order in which functions are looked at
does not matter, and no chain of calls is too deep.
"""

from __future__ import annotations

import ast
from collections import deque
from typing import NamedTuple

from resyn.workers.guest.review.memory import Habits
from resyn.workers.guest.review.program import Program, Scope
from resyn.workers.guest.review.values import EMPTY, GIVEN, TEXT, Fact, Value, join

# Expressions and statements that are looked at: about 10 s.
MOST_STEPS = 300_000
# Lists of arguments of one function; behind them all further ones are taken together.
_MOST_CONTEXTS = 12
ROOTS = ("verify", "extract", "observe", "generate", "reference_answer")

Slot = tuple[object, ...]


class Exhausted(Exception):
    """The source is too large to be looked at wholly."""


class Context(NamedTuple):
    """A function that runs: since the import or in a call, and from where."""

    number: int
    root: str  # a function of the contract; of the import: `=` and what is assigned
    old: bool  # the import has made the function: what it closes over lasts
    arguments: tuple[Value, ...]

    @property
    def importing(self) -> bool:
        return self.root.startswith("=")


class Draw(NamedTuple):
    """Something that is a finding unless its generator is seeded, or if its result is used."""

    code: str
    line: int
    detail: str
    generator: str
    root: str


class Engine:
    """The state of one review."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.findings: dict[tuple[str, int], str] = {}
        self.draws: set[Draw] = set()
        self.seeded: set[tuple[str, str]] = set()
        # What each global is assigned, if it is assigned once.
        self.constants: dict[str, ast.expr] = {}
        self.habits: dict[int, Habits] = {}  # of functions that change something
        self.checks: dict[int, bool] = {}  # functions that look at text closely, or do not
        self.stars: list[str] = []  # modules of which all names are imported
        self.used: set[str] = set()  # globals that calls look at
        self.current = Context(0, "=", True, ())
        self._slots: dict[Slot, Value] = {}
        self._readers: dict[Slot, set[Context]] = {}
        self._waiting: deque[Context] = deque()
        self._queued: set[Context] = set()
        self._known: set[Context] = set()
        self._counts: dict[tuple[int, str, bool], int] = {}
        self._wide: dict[tuple[int, str, bool], tuple[Value, ...]] = {}
        self._steps = 0

    def step(self, count: int = 1) -> None:
        """Count work; there is an end to it."""
        self._steps += count
        if self._steps > MOST_STEPS:
            raise Exhausted

    # Slots

    def read(self, *slot: object) -> Value:
        """Return what a slot holds; the function that runs looks again when it grows."""
        self._readers.setdefault(slot, set()).add(self.current)
        return self._slots.get(slot, EMPTY)

    def write(self, value: Value, *slot: object) -> None:
        """Add to a slot."""
        known = self._slots.get(slot, EMPTY)
        grown = join(known, value)
        if grown == known:
            return
        self._slots[slot] = grown
        for context in self._readers.get(slot, ()):
            self._enqueue(context)

    def _enqueue(self, context: Context) -> None:
        if context not in self._queued:
            self._queued.add(context)
            self._waiting.append(context)

    def next(self) -> Context | None:
        """Return a context to look at, or None if nothing grows any more."""
        if not self._waiting:
            return None
        self.current = self._waiting.popleft()
        self._queued.discard(self.current)
        return self.current

    # Calls

    def enter(self, scope: Scope, arguments: list[Value], root: str, old: bool) -> Value:
        """Return what is known of the result of a call, and have the function looked at."""
        self.step()
        family = (scope.number, root, old)
        context = Context(scope.number, root, old, tuple(arguments))
        if context not in self._known:
            context = self._new(context, family)
        return self.read("return", context)

    def _new(self, context: Context, family: tuple[int, str, bool]) -> Context:
        count = self._counts[family] = self._counts.get(family, 0) + 1
        if count > _MOST_CONTEXTS:
            wide = self._wide.get(family, (EMPTY,) * len(context.arguments))
            wide = tuple(map(join, wide, context.arguments))
            self._wide[family] = wide
            context = context._replace(arguments=wide)
        if context not in self._known:
            self._known.add(context)
            self._enqueue(context)
        return context

    def arguments(self, root: str) -> list[Value]:
        """Return what the service passes to a function of the contract."""
        if root == "verify":
            return [EMPTY, frozenset([Fact(TEXT, "answer")])]
        if root == "extract":
            return [frozenset([Fact(TEXT, "output")])]
        return [frozenset([Fact(GIVEN)]), EMPTY] if root == "generate" else [EMPTY]

    # Findings

    def report(self, code: str, line: int, detail: str) -> None:
        """Keep a finding; of several on a line the first one counts."""
        self.findings.setdefault((code, line), detail)

    def settle(self) -> None:
        """Report what was not seeded, and what the import drew and calls look at."""
        anywhere = {generator for generator, _ in self.seeded}
        for draw in sorted(self.draws):
            own = "@" in draw.generator and draw.generator in anywhere
            if own or (draw.generator, draw.root) in self.seeded:
                continue
            bound = draw.root[1:].split(",") if draw.root.startswith("=") else []
            if not draw.root.startswith("=") or self.used.intersection(bound):
                self.report(draw.code, draw.line, draw.detail)
