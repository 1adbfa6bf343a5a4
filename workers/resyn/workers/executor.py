"""Calls, from their work to their results: the seam between the queue and the jails."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial

from resyn.common import faults
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind, IsolationLevel, IsolationMode
from resyn.workers import examination, metrics, outcome
from resyn.workers.errors import JailLost, LoadError, SandboxError, SharedMemory, Starved
from resyn.workers.evidence import Exit
from resyn.workers.guest import wire
from resyn.workers.pool import JailPool, Warm
from resyn.workers.quiet import Quiet
from resyn.workers.standing import Standings
from resyn.workers.together import Together, Verdicts, Verification
from resyn.workers.tries import twice
from resyn.workers.untrusted import UntrustedRunner

Environment = environment_pb2.Environment
# A call that runs by itself has its wall time on a free CPU, or so many times as long by the clock.
QUIET_WALL_TIMES = 4.0


class Executor:
    """Runs calls in the pool's jails. What guests do wrong is a result, never an exception."""

    def __init__(
        self,
        pool: JailPool,
        level: IsolationLevel.ValueType,
        worker: str,
    ) -> None:
        self._pool = pool
        self._level = level
        self._worker = worker
        self._untrusted = UntrustedRunner(pool)
        self.standings = Standings()
        self.quiet = Quiet()
        self._together = Together(pool, self.standings, self._run_audit, self.quiet)

    def most_together(self, environment: Environment, waiting: int) -> int:
        """Return how many of the verifications that wait `run_together` takes now; 1: none."""
        return self._together.most(environment, waiting)

    def takes_single(self, environment: Environment) -> bool:
        """Say whether `run_together` takes a call that comes alone, now."""
        return self._together.takes_single(environment)

    def alone(self) -> AbstractAsyncContextManager[None]:
        """Have nothing else run meanwhile."""
        return self.quiet.alone()

    async def run_together(
        self, calls: Sequence[Verification], environment: Environment, attempt: int
    ) -> Verdicts | None:
        """Return the verdicts of calls that share a process; None: each has to run alone."""
        verdicts = await self._together.run(calls, environment)
        if verdicts is not None:
            self._sign(verdicts.execution, attempt)
        return verdicts

    async def run(
        self, call: call_pb2.Call, environment: Environment, attempt: int, instance_json: str = ""
    ) -> call_pb2.CallResult:
        """Return the call's result; its fault says whose fault it is."""
        result = call_pb2.CallResult(call_id=call.call_id)
        result.execution.environment_digest = environment.digest
        result.execution.isolation_mode = IsolationMode.ISOLATION_MODE_FORK
        self._sign(result.execution, attempt)
        try:
            await self._run_fairly(call, environment, result, instance_json)
        except LoadError as error:
            _set(result, faults.fault(FaultKind.FAULT_KIND_LOAD_ERROR, str(error)))
        except JailLost as error:
            text = f"its jail ended under it, twice, the second time with it alone: {error}"
            _set(result, faults.fault(FaultKind.FAULT_KIND_CRASHED, text))
        except (SandboxError, OSError) as error:
            _set(result, faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, str(error)))
        return result

    def _sign(self, execution: outcome_pb2.Execution, attempt: int) -> None:
        execution.isolation_level = self._level
        execution.attempt = attempt
        execution.worker = self._worker

    async def _run_audit(
        self, verification: Verification, environment: Environment
    ) -> call_pb2.CallResult:
        call, instance_json = verification
        return await self.run(call, environment, 1, instance_json)

    async def _run_fairly(
        self,
        call: call_pb2.Call,
        environment: Environment,
        result: call_pb2.CallResult,
        instance_json: str,
    ) -> None:
        """Run a call, and once more by itself if a limit on its time passed while it was starved.

        What comes of the second run counts, in which starved time is not counted. If there was too
        much of it, it was not for its neighbours here, for there were none: other processes have
        the host's CPUs, or a quota is too small. Then nobody knows how long the call takes. A
        TIMEOUT would say that it takes too long, and its caller would believe that; so he hears
        that we could not find out, and may try again.
        """
        try:
            async with self.quiet.among_others():
                await self._run(call, environment, result, instance_json)
            return
        except Starved as error:
            first = error
        async with self.quiet.alone():
            try:
                await self._run(call, environment, result, instance_json)
            except Starved as error:
                result.execution.starved_seconds = error.starved_seconds
                metrics.STARVED_CALLS.labels("again").inc()
                raise
        metrics.STARVED_CALLS.labels("once").inc()
        if result.fault.kind == FaultKind.FAULT_KIND_TIMEOUT:
            result.fault.message += f", in a second run by itself; of the first: {first}"

    async def _run(
        self,
        call: call_pb2.Call,
        environment: Environment,
        result: call_pb2.CallResult,
        instance_json: str,
    ) -> None:
        demanded = call.isolation_mode == IsolationMode.ISOLATION_MODE_FRESH_JAIL
        seed = call.hash_seed

        async def use(alone: bool, new: bool) -> None:
            if not alone:
                with contextlib.suppress(SharedMemory):
                    async with self._pool.lend(environment) as warm:
                        await self._run_in(warm, call, environment, result, instance_json)
                        return
            result.execution.isolation_mode = IsolationMode.ISOLATION_MODE_FRESH_JAIL
            async with self._pool.lend(environment, alone=True, new=new, hash_seed=seed) as warm:
                await self._run_in(warm, call, environment, result, instance_json, alone=True)

        await twice(use, demanded or seed > 0 or self._pool.needs_own_jail(environment))

    async def _run_in(
        self,
        warm: Warm,
        call: call_pb2.Call,
        environment: Environment,
        result: call_pb2.CallResult,
        instance_json: str,
        alone: bool = False,
    ) -> None:
        if call.WhichOneof("work") == "load":
            _set(result, await self._report(warm, environment))
            return
        read, request = _request(call, environment.limits, instance_json)
        wall_times = QUIET_WALL_TIMES if self.quiet.is_alone() else 1.0
        ask = self._untrusted.asked_by(environment, wall_times)
        done = await warm.jail.run(request, ask, alone=alone, wall_times=wall_times)
        _write_down(done, result.execution)
        outcome.check_time(done, environment.limits)
        _set(result, outcome.find_fault(done, environment.limits) or read(done))

    async def _report(self, warm: Warm, environment: Environment) -> call_pb2.LoadReport:
        report = call_pb2.LoadReport(load_seconds=warm.load_seconds)
        for name, present in warm.functions.items():
            if name in report.DESCRIPTOR.fields_by_name:
                setattr(report, name, present)
        report.doubts.extend(await self._together.doubts(environment))
        report.proof = self._pool.code(environment)
        return report

    async def close(self) -> None:
        """End what runs beside calls."""
        await self._together.close()


Reading = (
    outcome_pb2.Verdict
    | outcome_pb2.Fault
    | call_pb2.GeneratedInstance
    | call_pb2.Inspection
    | call_pb2.LoadReport
    | admission_pb2.Examination
)


def _request(
    call: call_pb2.Call, limits: environment_pb2.Limits, instance_json: str
) -> tuple[Callable[[Exit], Reading], bytes]:
    """Return how to read a call's result, and the request for its process."""
    kind = call.WhichOneof("work")
    if kind == "verify":
        op = wire.EXTRACT_AND_VERIFY if call.verify.extract else wire.VERIFY
        body = wire.join(instance_json.encode(), call.verify.answer.encode())
        return outcome.verdict, bytes([op]) + body
    if kind == "generate":
        work = call.generate
        op = wire.GENERATE_WITH_REFERENCE if work.with_reference_answer else wire.GENERATE
        body = wire.join(wire.SEED_AND_DIFFICULTY.pack(work.seed, work.difficulty))
        return outcome.generated, bytes([op]) + body
    if kind == "examine":
        body = examination.request(call.examine, limits)
        return partial(examination.read, call.examine), bytes([wire.EXAMINE]) + body
    return outcome.inspection, bytes([wire.INSPECT]) + wire.join(call.inspect.source.encode())


def _write_down(done: Exit, execution: outcome_pb2.Execution) -> None:
    execution.execution_seconds = done.wall_seconds
    execution.cpu_seconds = done.cpu_seconds
    execution.peak_memory_bytes = done.peak_memory_bytes
    if done.starved_seconds:
        execution.starved_seconds = done.starved_seconds
        execution.throttled_seconds = done.throttled_seconds
        metrics.STARVED_SECONDS.inc(done.starved_seconds)


def _set(result: call_pb2.CallResult, reading: Reading) -> None:
    """Put a reading in the field of its type."""
    field = {
        outcome_pb2.Verdict: "verdict",
        outcome_pb2.Fault: "fault",
        call_pb2.GeneratedInstance: "generated",
        call_pb2.Inspection: "inspection",
        call_pb2.LoadReport: "loaded",
        admission_pb2.Examination: "examination",
    }[type(reading)]
    getattr(result, field).CopyFrom(reading)


def kind_of(result: call_pb2.CallResult) -> str:
    """Name a result for metrics: `verdict`, `timeout`, `load_error`, ..."""
    field = result.WhichOneof("result") or "none"
    if field != "fault":
        return field
    return faults.kind_name(result.fault.kind)
