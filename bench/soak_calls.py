"""The calls of a soak: what each kind of answer does, what it must get, and how often it comes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from resyn.client import Outcome, Rejected, Verdict, VerifyItem

# Their verifiers do what the answer says, as sloppy ones would.
_SLOPPY = """
def generate(rng, difficulty):
    return difficulty


def verify(instance, answer):
    scope = {"instance": instance}
    exec(answer, scope)
    return scope["score"]
"""
_JUDGE = """
def generate(rng, difficulty):
    return difficulty


def verify(instance, answer):
    return run_untrusted(answer, {"instance": instance}).value == instance
"""
# Name: source. `main` is used all the time, so that its jail never makes room for another.
ENVIRONMENTS = {
    "main": 'RESYN = {"limits": {"memory_bytes": 33554432}}' + _SLOPPY,
    "hasty": 'RESYN = {"limits": {"wall_seconds": 0.05}}' + _SLOPPY,
    "fresh": 'RESYN = {"isolation_mode": "fresh_jail"}' + _SLOPPY,
    "spare-a": "SPARE = 1" + _SLOPPY,
    "spare-b": "SPARE = 2" + _SLOPPY,
    "judge": _JUDGE,
}
INSTANCES = 200
RIGHT = "score = float(instance >= 0)"
_DAEMON = """
import os, time
if not os.fork():
    os.setsid()
    if not os.fork():
        time.sleep(600)
score = 1.0
"""
_ORPHAN = """
import os
if not os.fork():
    if not os.fork():
        os._exit(0)
    os._exit(0)
score = 1.0
"""
_FORKS = """
import os, time
while True:
    if not os.fork():
        time.sleep(60)
"""


@dataclass(frozen=True)
class Kind:
    """One kind of call: so many of every 1,000."""

    name: str
    per_thousand: int
    environment: str
    answer: str
    expected: str = "1"  # the score, or the kind of the fault


KINDS = (
    Kind("right", 640, "main", RIGHT),
    Kind("wrong", 160, "main", "score = 0.0", "0"),
    Kind("raising", 60, "main", "raise KeyError(instance)", "VERIFIER_ERROR"),
    Kind("large", 20, "main", "#" * 100_000 + "\n" + RIGHT),
    Kind("crashing", 20, "main", "import os; os.kill(os.getpid(), 11)", "CRASHED"),
    Kind("leaving", 10, "main", "import os; os._exit(3)", "CRASHED"),
    Kind("daemons", 20, "main", _DAEMON),
    Kind("orphans", 15, "main", _ORPHAN),
    Kind("forking", 5, "main", _FORKS, "PIDS_LIMIT"),
    Kind("memory", 5, "main", "a = [bytes([1]) * (1 << 20) for _ in range(64)]", "MEMORY_LIMIT"),
    Kind("forging", 5, "main", "import os; os.write(3, b'x' * 999)", "INVALID_RESULT"),
    Kind("hanging", 10, "hasty", "import time; time.sleep(60)", "TIMEOUT"),
    Kind("stopped", 5, "hasty", "import os; os.kill(os.getpid(), 19)", "TIMEOUT"),
    Kind("evicting", 8, "spare-a", RIGHT),
    Kind("evicting too", 8, "spare-b", RIGHT),
    Kind("untrusted", 5, "judge", "result = instance"),
    Kind("fresh jails", 4, "fresh", RIGHT),
)


def kinds(count: int) -> Iterator[Kind]:
    """Yield so many kinds by their shares, in an order that every run has."""
    chooser = random.Random(7)
    weights = [kind.per_thousand for kind in KINDS]
    for _ in range(count):
        yield chooser.choices(KINDS, weights)[0]


def item(kind: Kind, number: int) -> VerifyItem:
    """Return a call of a kind; as in training, many answers share an instance.

    The server remembers up to 100,000 instances that it has checked: with a new one in each call it
    would still be filling that when the run ends.
    """
    return VerifyItem(kind.environment, kind.answer, number % INSTANCES)


def got(outcome: Outcome | Rejected) -> str:
    """Return what a call got, as `Kind.expected` says it."""
    if isinstance(outcome, Verdict):
        return f"{outcome.score:g}"
    return "rejected" if isinstance(outcome, Rejected) else outcome.kind.name
