"""What traps of the proof share: a module full of what outlives calls, and how to ask about it."""

from __future__ import annotations

import sys
import textwrap

from resyn.workers.guest import contract
from resyn.workers.guest.proof import doubts

PREAMBLE = """
import abc, fractions, numbers, textwrap, types
import bisect, collections, contextlib, copy, dataclasses, enum, functools, heapq, itertools, json
import decimal, math, operator, os, queue, random, re, statistics, sys, time

CACHE = []
TABLE = {}
NESTED = [[1], [2]]
MEMBERS = {1, 2}
DEFAULTS = collections.defaultdict(list)
ITERATOR = iter([1, 2, 3])
GENERATOR = (x for x in [1, 2])
ERROR = ValueError("x")
FUNCTIONS = {"append": CACHE.append}
SIZES = {"len": len, "sum": sum}


def generate(rng, difficulty):
    return 1


def leak(x):
    CACHE.append(x)
    return x


class Thing:
    count = 0
    items = []

    def __init__(self):
        self.x = 1

    def bump(self):
        type(self).count += 1

    def add(self, item):
        self.items.append(item)

    def __private(self):
        CACHE.append(1)

    def call_private(self):
        self.__private()


class Equal:
    def __eq__(self, other):
        CACHE.append(1)
        return True


class Quiet:
    def __eq__(self, other):
        other.append(1)
        return True

    def __hash__(self):
        return 1


class Property:
    @property
    def value(self):
        CACHE.append(1)


@dataclasses.dataclass(unsafe_hash=True)
class Record:
    value: object = None
    kept: list = dataclasses.field(default_factory=list)

    def keep(self):
        self.kept.append(self.value)
        return len(self.kept)


class Items(list):
    pass


class Caller:
    def __call__(self, *values):
        CACHE.append(1)


class Colour(enum.Enum):
    RED = 1


class Right(enum.Flag):
    READ = 1
    WRITE = 2


class Kept(enum.Enum):
    ONE = []


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


def keep(x, kept=[]):
    kept.append(x)


COUNT = counter()
KEEP = keep
BOXED = (CACHE, leak)
APPEND = CACHE.append
SORT = list.sort
CONTEXT = decimal.getcontext()
HIDDEN = (iter([1]), 1)
QUEUE = queue.SimpleQueue().get
THING = Thing()
ITEMS = Items([[1]])
CALLER = Caller()
KEYED = {Quiet(): 1}
"""


def cases(table: str) -> list[tuple[str, str]]:
    """Read rows `statement | what is said about it`."""
    rows = [line.rpartition(" |") for line in table.split("\n") if line]
    return [(statement, expected.strip()) for statement, _, expected in rows]


def programs(text: str) -> list[tuple[str, str]]:
    """Read programs, each behind a line `### what is said about it`."""
    parts = [part.partition("\n") for part in text.split("### ")[1:]]
    return [(program, expected) for expected, _, program in parts]


def verifier(statement: str) -> str:
    """Write a module whose verifier consists of a statement."""
    body = textwrap.indent(statement.replace("⏎", "\n"), "    ")
    return f"{PREAMBLE}\n\ndef verify(instance, answer):\n{body}\n"


def doubts_of(source: str) -> list[str]:
    """Load a source and ask for its doubts; the module that stands in its place comes back."""
    before = sys.modules.get("environment")
    try:
        return doubts(contract.load(source), source)
    finally:
        sys.modules.pop("environment", None)
        if before is not None:
            sys.modules["environment"] = before


def check_doubt(source: str, expected: str) -> None:
    """Check that a doubt says so, and that the proof did not fail itself."""
    found = doubts_of(source)
    assert any(expected in doubt for doubt in found), found
    assert not any("the proof failed" in doubt for doubt in found)
