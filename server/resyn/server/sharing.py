"""Never twice: verdicts of equal calls, known already or still on their way."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence

from resyn.server import metrics
from resyn.server.waiting import Execution, Verification, Work
from resyn.v1 import call_pb2, outcome_pb2

_KEY_BYTES = 16


class VerdictCache:
    """The verdicts of calls of deterministic environments, the least recently used go first.

    Equal are calls of one environment digest (which covers source, profile and limits), with equal
    instance, extracted answer and demanded isolation. Faults are not kept: their cause may pass.
    """

    def __init__(self, most_entries: int) -> None:
        self._most_entries = most_entries
        self._known: OrderedDict[bytes, call_pb2.CallResult] = OrderedDict()
        self.distrusted: set[str] = set()
        # Equal verdicts share one message: a million of them would be a gigabyte otherwise.
        self._interned: dict[tuple[object, ...], call_pb2.CallResult] = {}

    def distrust(self, digest: str, why: str) -> None:
        """Forget all verdicts, for some are of an environment that was demoted; keep no more."""
        self.distrusted.add(digest)
        self._known.clear()

    def find(self, key: bytes) -> call_pb2.CallResult | None:
        """Return the verdict of an equal call, if it is known."""
        found = self._known.get(key)
        if found is not None:
            self._known.move_to_end(key)
        return found

    def keep_all(self, works: Sequence[Work], results: Sequence[call_pb2.CallResult]) -> None:
        """Remember verdicts of calls that ran; anything else is passed over."""
        if not self._most_entries:
            return
        shared: dict[int, call_pb2.CallResult] = {}  # results of calls that ran side by side
        for work, result in zip(works, results, strict=True):
            if not work.key or result.execution.cached or result.WhichOneof("result") != "verdict":
                continue
            known = shared.get(id(result))
            if known is None:
                if result.execution.environment_digest in self.distrusted:
                    continue
                known = shared[id(result)] = self._intern(result)
            self._known[work.key] = known
        while len(self._known) > self._most_entries:
            self._known.popitem(last=False)
        metrics.CACHED_VERDICTS.set(len(self._known))

    def _intern(self, result: call_pb2.CallResult) -> call_pb2.CallResult:
        verdict, ran = result.verdict, result.execution
        modes = ran.isolation_mode, ran.isolation_level
        name = (verdict.score, verdict.answer_missing, ran.environment_digest, *modes)
        known = self._interned.get(name)
        if known is None:
            execution = outcome_pb2.Execution(
                environment_digest=ran.environment_digest,
                isolation_mode=ran.isolation_mode,
                isolation_level=ran.isolation_level,
                cached=True,
            )
            known = call_pb2.CallResult(verdict=verdict, execution=execution)
            if len(self._interned) < self._most_entries:
                self._interned[name] = known
        return known


class Flights:
    """Executions whose results calls may share that come while they are on their way."""

    def __init__(self) -> None:
        self._flying: dict[bytes, Execution] = {}

    def find(self, key: bytes) -> Execution | None:
        """Return the execution of an equal call, if one is on its way."""
        execution = self._flying.get(key) if key else None
        return None if execution is None or execution.settled else execution

    def add(self, execution: Execution) -> None:
        """Let others join an execution from now on."""
        if execution.work.key:
            self._flying[execution.work.key] = execution

    def end(self, execution: Execution) -> None:
        """Let nobody join any more."""
        key = execution.work.key
        if key and self._flying.get(key) is execution:
            del self._flying[key]


def mark_of(request_id: str) -> bytes:
    """Name a request in its calls' claims: this, and the key of the call's content."""
    return hashlib.blake2b(request_id.encode(), digest_size=_KEY_BYTES).digest()


def key_of(digest: str, work: Verification) -> bytes:
    """Name all that a verdict depends on, in 16 bytes that nobody can make collide."""
    text = work.instance_json
    named = f"{digest} {work.extract:d} {work.mode} {len(text)} {text}{work.answer}"
    return hashlib.blake2b(named.encode(), digest_size=_KEY_BYTES).digest()
