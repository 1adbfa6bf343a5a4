"""From requests to outcomes: verdicts that are known are shared, and the rest runs."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from contextlib import nullcontext

from redis.exceptions import RedisError

from resyn.common import tasks
from resyn.common.faults import kind_name
from resyn.common.redis_connection import TROUBLE
from resyn.server import faults, metrics
from resyn.server.call_lane import CallLane
from resyn.server.intake import AnswerMissing, Intake, Named
from resyn.server.pacing import Pace
from resyn.server.quarantine import Quarantines
from resyn.server.rejections import Rejected
from resyn.server.sharing import VerdictCache
from resyn.server.waiting import Caller, Verification
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2, verifier_pb2

# Where an item stands in its request, for the texts of refusals.
Path = Callable[[int], str]
# Hears of all calls that have run.
Watch = Callable[
    [environment_pb2.Environment, Sequence[Verification], Sequence[call_pb2.CallResult]], None
]
# Others have their turn after so many items of a batch.
_SLICE_ITEMS = 64
# What a request of its own costs the loop, as a multiple of what taking in its call costs.
_REQUEST_COST = 8
# An environment's digest, and the line of its calls: what may leave in one entry.
Kind = tuple[str, str]


class Scoring:
    """Says what became of requests, whichever RPC brought them."""

    def __init__(
        self,
        lane: CallLane,
        intake: Intake,
        cache: VerdictCache,
        quarantines: Quarantines,
        watch: Watch,
        pace: Pace,
    ) -> None:
        self._lane = lane
        self._pace = pace
        self._watch = watch
        self._quarantines = quarantines
        self._intake = intake
        self._cache = cache

    async def score(
        self, request: verifier_pb2.VerifyRequest, caller: Caller
    ) -> outcome_pb2.Outcome:
        """Return the outcome of one answer; Rejected if it cannot become a call."""
        began = time.monotonic()
        named = await self._intake.look_up([request])
        try:
            environment, work = self._intake.take(request, named, caller)
        except AnswerMissing as missing:
            result = self._missing(missing)
        else:
            known = self._known(environment, work)
            flow = self._lane.flow_of(caller)
            if busy := self._pace.is_busy(flow, 1):
                cost_seconds = _REQUEST_COST * (time.monotonic() - began)
                await self._pace.breathe(flow, caller, cost_seconds, 1)
            result = known or (await self._run(environment, [work], caller, began))[0]
            if not busy:
                self._pace.answered()
        _count(result, 1)
        return _outcome(result)

    async def score_all(
        self,
        requests: Sequence[verifier_pb2.VerifyRequest],
        caller: Caller,
        path: Path,
    ) -> list[verifier_pb2.ItemResult]:
        """Return one result for each request: a refusal stands in the item's own place."""
        if not requests:
            return []
        batch = _Batch(len(requests))
        alone = self._lane.flow_of(caller).intake if len(requests) > _SLICE_ITEMS else nullcontext()
        try:
            async with alone:
                await self._take_all(batch, requests, caller, path)
            await asyncio.gather(*batch.running)
            if not batch.busy:
                self._pace.answered()
        except BaseException:
            await tasks.end(batch.running)
            raise
        return batch.items()

    async def _take_all(
        self,
        batch: _Batch,
        requests: Sequence[verifier_pb2.VerifyRequest],
        caller: Caller,
        path: Path,
    ) -> None:
        """Begin what requests ask for, and note what is known or refused already.

        Beside others' single calls a slice begins before the next one is taken in.
        """
        named = await self._intake.look_up(requests)
        flow = self._lane.flow_of(caller)
        batch.busy = self._pace.is_busy(flow, len(requests))
        for first in range(0, len(requests), _SLICE_ITEMS):
            began = time.monotonic()
            for index in range(first, min(first + _SLICE_ITEMS, len(requests))):
                self._take(batch, index, requests[index], named, caller, path)
            if batch.busy:  # many small batches are a flood, too
                if self._pace.must_pause(flow):
                    self._begin(batch, caller)
                took_seconds = time.monotonic() - began
                await self._pace.breathe(flow, caller, took_seconds, len(requests) - first)
        self._begin(batch, caller)

    def _take(
        self,
        batch: _Batch,
        index: int,
        request: verifier_pb2.VerifyRequest,
        named: Named,
        caller: Caller,
        path: Path,
    ) -> None:
        try:
            environment, work = self._intake.take(request, named, caller)
        except AnswerMissing as missing:
            batch.results[index] = self._missing(missing)
        except Rejected as rejected:
            batch.refuse(index, rejected.within(path(index)))
        except (*TROUBLE, RedisError) as error:
            batch.results[index] = faults.infrastructure(f"Redis: {error}")
        else:
            batch.results[index] = self._known(environment, work)
            if batch.results[index] is None:
                batch.add(index, environment, work)

    def _begin(self, batch: _Batch, caller: Caller) -> None:
        """Run what has been taken in; the calls of one environment and mode go together."""
        for (digest, _), works in batch.take_works():
            running = self._fill(batch, batch.environments[digest], works, caller)
            batch.running.append(asyncio.create_task(running))

    def _known(
        self, environment: environment_pb2.Environment, work: Verification
    ) -> call_pb2.CallResult | None:
        known = self._cache.find(work.key) if work.key else None
        if known is None:
            return None
        if (refused := self._quarantines.withdrawn(environment.digest)) is not None:
            return refused
        self._quarantines.remembered(environment.digest)
        metrics.SHARED_CALLS.labels("cache").inc()
        return known

    def _missing(self, missing: AnswerMissing) -> call_pb2.CallResult:
        return self._quarantines.withdrawn(missing.digest) or _answer_missing(missing)

    async def _run(
        self,
        environment: environment_pb2.Environment,
        works: list[Verification],
        caller: Caller,
        began: float,
    ) -> list[call_pb2.CallResult]:
        results = await self._quarantines.guard(
            environment.digest,
            works,
            lambda some: self._lane.run_all(environment, some, caller),
            began,
        )
        for begin in range(0, len(works), _SLICE_ITEMS):
            slice_ = slice(begin, begin + _SLICE_ITEMS)
            self._cache.keep_all(works[slice_], results[slice_])
            self._watch(environment, works[slice_], results[slice_])
            if begin:
                await asyncio.sleep(0)  # others have their turn
        return results

    async def _fill(
        self,
        batch: _Batch,
        environment: environment_pb2.Environment,
        works: dict[int, Verification],
        caller: Caller,
    ) -> None:
        """Run calls, and put their results in their places."""
        results = await self._run(environment, list(works.values()), caller, batch.began)
        for index, result in zip(works, results, strict=True):
            batch.results[index] = result


class _Batch:
    """The items of one request: what has to run for them, and their results."""

    def __init__(self, count: int) -> None:
        self.began = time.monotonic()
        self.results: list[call_pb2.CallResult | None] = [None] * count
        self.environments: dict[str, environment_pb2.Environment] = {}
        self.busy = False
        self.running: list[asyncio.Task[None]] = []
        self._works: defaultdict[Kind, dict[int, Verification]] = defaultdict(dict)
        self._refused: dict[int, verifier_pb2.ItemResult] = {}

    def add(self, index: int, environment: environment_pb2.Environment, work: Verification) -> None:
        self.environments[environment.digest] = environment
        self._works[environment.digest, work.line][index] = work

    def take_works(self) -> list[tuple[Kind, dict[int, Verification]]]:
        """Return the works that have been added since it was asked before, by their places."""
        taken = list(self._works.items())
        self._works.clear()
        return taken

    def refuse(self, index: int, rejected: Rejected) -> None:
        metrics.REJECTIONS.labels(rejected.code.name).inc()
        self._refused[index] = verifier_pb2.ItemResult(rejection=rejected.message)

    def items(self) -> list[verifier_pb2.ItemResult]:
        """Return all results; calls that share a result share a message, too."""
        counts = Counter(id(result) for result in self.results)
        made: dict[int, verifier_pb2.ItemResult] = {}
        for result in self.results:
            if result is not None and id(result) not in made:
                _count(result, counts[id(result)])
                made[id(result)] = verifier_pb2.ItemResult(outcome=_outcome(result))
        return [
            made[id(result)] if result is not None else self._refused[index]
            for index, result in enumerate(self.results)
        ]


def _answer_missing(missing: AnswerMissing) -> call_pb2.CallResult:
    return call_pb2.CallResult(
        verdict=outcome_pb2.Verdict(score=0.0, answer_missing=True),
        execution=outcome_pb2.Execution(environment_digest=missing.digest),
    )


def _outcome(result: call_pb2.CallResult) -> outcome_pb2.Outcome:
    if result.WhichOneof("result") == "verdict":
        return outcome_pb2.Outcome(verdict=result.verdict, execution=result.execution)
    return outcome_pb2.Outcome(fault=result.fault, execution=result.execution)


def _count(result: call_pb2.CallResult, calls: int) -> None:
    if result.WhichOneof("result") == "verdict":
        score = result.verdict.score
        metrics.VERDICTS.labels(f"{score:g}" if score in (0.0, 1.0) else "between").inc(calls)
    else:
        count_fault(result.fault, calls)


def count_fault(fault: outcome_pb2.Fault, calls: int = 1) -> None:
    """Count a fault that callers are told of."""
    metrics.FAULTS.labels(kind_name(fault.kind)).inc(calls)
