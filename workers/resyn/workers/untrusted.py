"""Runs the code that a call hands over: `run_untrusted`, seen from the worker."""

from __future__ import annotations

from functools import partial

from resyn.common import faults
from resyn.v1 import environment_pb2, outcome_pb2
from resyn.workers import outcome
from resyn.workers.call import Ask, Reply
from resyn.workers.errors import JailLost
from resyn.workers.evidence import Exit
from resyn.workers.guest import wire
from resyn.workers.pool import JailPool
from resyn.workers.tries import twice


class UntrustedRunner:
    """Has a blank jail of the environment's own for the code that its verifier runs."""

    def __init__(self, pool: JailPool) -> None:
        self._pool = pool

    def asked_by(self, environment: environment_pb2.Environment, wall_times: float) -> Ask:
        """Return what a call of this environment asks, which has so many times its wall time."""
        return partial(self._run, environment, wall_times)

    async def _run(
        self,
        environment: environment_pb2.Environment,
        wall_times: float,
        asked: bytes,
        wall_left: float,
        cpu_left: float,
    ) -> Reply:
        """Run code in the time that its caller has left, at most; SandboxError if we fail.

        Starved if the code had no time on a CPU: no verifier may take that for the answer's fault.

        A request that is none is the asking process's own doing, and so is what it gets.
        """
        size = wire.ASK_LIMITS.size
        if len(asked) < size:
            return _fault(faults.fault(_INVALID, "not a request"))
        wall_seconds, cpu_seconds = wire.ASK_LIMITS.unpack(asked[:size])
        limits = environment_pb2.Limits()
        limits.CopyFrom(environment.limits)
        limits.wall_seconds = _least(wall_seconds, wall_left)
        limits.cpu_seconds = _least(cpu_seconds, cpu_left)
        try:
            request = bytes([wire.RUN]) + asked[size:]
            done = await self._run_in_jail(environment, limits, request, wall_times)
        except JailLost as error:
            return _fault(faults.fault(_CRASHED, f"its jail ended under it, twice: {error}"))
        outcome.check_time(done, limits)
        if fault := outcome.find_fault(done, limits):
            return _fault(fault, done)
        if outcome.texts(done, 2, 2) is None:
            return _fault(faults.fault(_INVALID, "the result is not one"), done)
        return Reply(wire.RAN, done.body, done.cpu_seconds, done.starved_seconds)

    async def _run_in_jail(
        self,
        environment: environment_pb2.Environment,
        limits: environment_pb2.Limits,
        request: bytes,
        wall_times: float,
    ) -> Exit:
        async def use(alone: bool, new: bool) -> Exit:
            async with self._pool.lend(environment, alone, blank=True, new=new) as warm:
                return await warm.jail.run(request, limits=limits, wall_times=wall_times)

        return await twice(use, self._pool.needs_own_jail(environment))


_INVALID = outcome_pb2.FAULT_KIND_INVALID_RESULT
_CRASHED = outcome_pb2.FAULT_KIND_CRASHED
_LEAST_SECONDS = 0.001


def _least(asked_seconds: float, left_seconds: float) -> float:
    """Return what was asked for, but no more than is left; what is no number asks for nothing."""
    return max(_LEAST_SECONDS, min(left_seconds, asked_seconds if asked_seconds > 0 else 0.0))


def _fault(fault: outcome_pb2.Fault, done: Exit | None = None) -> Reply:
    raised = fault.kind == outcome_pb2.FAULT_KIND_VERIFIER_ERROR
    kind = "raised" if raised else faults.kind_name(fault.kind)
    used = (done.cpu_seconds, done.starved_seconds) if done else (0.0, 0.0)
    return Reply(wire.FAULT, wire.join(kind.encode(), fault.message.encode()), *used)
