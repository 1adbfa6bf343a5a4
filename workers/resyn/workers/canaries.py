"""Canaries: calls whose verdicts are known since admission, run before others count.

A host can be wrong in ways that no limit shows: another library, a broken build, a verifier that
reads the date. So a worker runs an environment's canaries when it first runs the environment, and
now and then afterwards. While one has another verdict, calls end as faults of this worker, and
their servers try another one.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass

from resyn.common import faults
from resyn.v1 import admission_pb2, call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import FaultKind, Party
from resyn.workers import metrics
from resyn.workers.orders import Verification
from resyn.workers.runner import Runner, Through
from resyn.workers.together import Verdicts

log = logging.getLogger(__name__)

Environment = environment_pb2.Environment
# Hears of an environment's digest whose canaries have other verdicts here, and of one of them.
OnFailure = Callable[[str, str], None]

_REMEMBERED = 10_000
# What runs with nothing beside it cannot wait for canaries: they would wait for its end.
_alone: ContextVar[bool] = ContextVar("canaries_alone", default=False)
# Scores that went through text may differ by so much and be equal.
_ROUNDING = 1e-9


@dataclass(eq=False)
class _Look:
    """The last look at one environment's canaries."""

    began: float
    task: asyncio.Task[str]


class CanariedRunner(Through):
    """Runs calls as another runner does, and looks whether known verdicts still hold."""

    def __init__(self, runner: Runner, seconds: float, on_failure: OnFailure) -> None:
        super().__init__(runner)
        self._seconds = seconds
        self._on_failure = on_failure
        self._looks: OrderedDict[str, _Look] = OrderedDict()

    async def run_together(
        self, calls: Sequence[Verification], environment: Environment, attempt: int
    ) -> Verdicts | None:
        """As the runner; None if a canary has another verdict, so that each call hears of it."""
        look = self._look(environment)
        verdicts = await self._runner.run_together(calls, environment, attempt)
        return None if await _problem(look) else verdicts

    async def run(
        self, call: call_pb2.Call, environment: Environment, attempt: int, instance_json: str
    ) -> call_pb2.CallResult:
        """As the runner; no verdict counts while a canary has another one than it should."""
        look = self._look(environment) if call.HasField("verify") else None
        result = await self._runner.run(call, environment, attempt, instance_json)
        if problem := await _problem(look):
            return call_pb2.CallResult(
                call_id=call.call_id,
                execution=result.execution,
                fault=faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, problem),
            )
        return result

    @contextlib.asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """As the runner."""
        async with self._runner.alone():
            before = _alone.set(True)
            try:
                yield
            finally:
                _alone.reset(before)

    def _look(self, environment: Environment) -> asyncio.Task[str] | None:
        """Return the look that holds now, or a new one if it is time for that."""
        if not environment.canaries:
            return None
        now = time.monotonic()
        look = self._looks.get(environment.digest)
        if _alone.get():
            return look.task if look is not None and look.task.done() else None
        if look is None or (look.task.done() and now - look.began > self._seconds):
            task = asyncio.create_task(self._check(environment))
            look = self._looks[environment.digest] = _Look(now, task)
            self._looks.move_to_end(environment.digest)
            if len(self._looks) > _REMEMBERED:
                self._looks.popitem(last=False)
        return look.task

    async def _check(self, environment: Environment) -> str:
        """Run all canaries; say which has another verdict, if one has."""
        canaries = environment.canaries
        found = await asyncio.gather(*(self._sing(each, environment) for each in canaries))
        problem = next(filter(None, found), "")
        metrics.CANARIES.labels("wrong" if problem else "right").inc()
        if problem:
            log.error("a canary", extra={"environment": environment.digest, "reason": problem})
            self._on_failure(environment.digest, problem)
        return problem

    async def _sing(self, canary: admission_pb2.Canary, environment: Environment) -> str:
        call = call_pb2.Call(verify=call_pb2.VerifyWork(answer=canary.answer))
        result = await self._runner.run(call, environment, 1, canary.instance_json)
        if result.HasField("fault"):
            theirs = result.fault.party == Party.PARTY_VERIFIER
            return f"{_TEXT}, had a fault: {result.fault.message[:200]}" if theirs else ""
        if abs(result.verdict.score - canary.score) <= _ROUNDING:
            return ""
        return f"{_TEXT}, scored {result.verdict.score:g} and not {canary.score:g}"


_TEXT = "verdicts for it do not count here: an answer whose score is known since its admission"


async def _problem(look: asyncio.Task[str] | None) -> str:
    return "" if look is None else await asyncio.shield(look)  # others wait for it, too
