"""The call lane as a server's RPCs see it: calls go in, results come back at their deadline.

Calls of one request wait as a group. An equal call that is on its way already is joined instead of
sent; a call that nobody waits for any more is taken back from wherever it is.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence

from redis.asyncio import Redis

from resyn.server import faults, metrics
from resyn.server.coalescer import Line
from resyn.server.directory import WorkerDirectory
from resyn.server.dispatch import Dispatch
from resyn.server.fair_share import FairShare, Flow
from resyn.server.ledger import compare
from resyn.server.returns import Returns
from resyn.server.sharing import Flights
from resyn.server.waiting import Caller, Execution, Group, OtherWork, Work
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2

# The time of whoever had it run was over, and not that of all who wait.
_OUT_OF_TIME = (
    outcome_pb2.FAULT_KIND_QUEUE_DEADLINE,
    outcome_pb2.FAULT_KIND_EXECUTION_DEADLINE,
)


class CallLane:
    """Carries calls to workers and results back; `run_all` is all that the RPC handlers need."""

    def __init__(self, redis: Redis, directory: WorkerDirectory, share: FairShare) -> None:
        self._directory = directory
        self._share = share
        self._flights = Flights()
        self.returns = Returns(self._return)
        self.dispatch = Dispatch(redis, directory, self.resolve)

    def flow_of(self, caller: Caller) -> Flow:
        """Return the flow that a caller's calls belong to."""
        return self._share.flow_of(caller)

    @property
    def waiting(self) -> int:
        """Calls that are accepted and not yet answered."""
        return self._share.waiting

    async def run(
        self,
        environment: environment_pb2.Environment,
        call: call_pb2.Call,
        caller: Caller,
        candidate: bool = False,
    ) -> call_pb2.CallResult:
        """Return one call's result; see `run_all`."""
        [result] = await self.run_all(environment, [OtherWork(call)], caller, candidate)
        return result

    async def run_all(
        self,
        environment: environment_pb2.Environment,
        works: Sequence[Work],
        caller: Caller,
        candidate: bool = False,
        avoid: str = "",
    ) -> list[call_pb2.CallResult]:
        """Return results of calls of one kind, faults at the latest at the caller's deadline.

        `avoid`: a worker that they are not sent to unless there is no other.
        Cancelling takes the calls back: they are not begun any more, or killed if they run.
        """
        group = Group(len(works), caller)
        flow = self._share.flow_of(caller)
        line = self.dispatch.line(environment, works[0].line, flow, candidate, avoid)
        room = self._share.room(flow)
        full = self._share.closed or f"{self.waiting + room:,} calls wait already"
        overloaded = faults.overloaded(full)
        self._share.add(flow, len(works))
        for index, work in enumerate(works):
            if index >= room:
                group.resolve(index, overloaded)
            else:
                self._take(line, work, caller, group, index)
        self.dispatch.flush_soon(line)
        left = max(0.0, caller.deadline - group.accepted)
        timer = asyncio.get_running_loop().call_later(left, self._give_up, line, group)
        try:
            await group.done
        finally:
            timer.cancel()
            self._share.add(flow, -len(works))
            metrics.WAITING.set(self.waiting)
            metrics.CALL_SECONDS.observe(time.monotonic() - group.accepted)
            if group.done.cancelled():
                self._leave(group)
            group.executions.clear()  # they lead back to the group
        return [result for result in group.results if result is not None]

    def _take(self, line: Line, work: Work, caller: Caller, group: Group, index: int) -> None:
        """Let a call wait for its own result, for an equal one's, or take one that is there."""
        if (known := self.returns.find(work.claim)) is not None:
            group.resolve(index, known)
        elif (found := self._flights.find(work.key)) is not None and _may_join(line, found):
            self._join(found, group, index)
        else:
            seats = [(group, index)]
            self._add(Execution(work, caller.deadline, caller.queue_deadline, seats, line))

    def _add(self, execution: Execution) -> None:
        for group, _ in execution.seats:
            group.executions.append(execution)
        self._flights.add(execution)
        self.returns.expect(execution)
        execution.line.waiting.append(execution)

    def _join(self, execution: Execution, group: Group, index: int) -> None:
        """Let a call wait for an equal one; if that ends too soon for it, it runs again."""
        execution.join(group, index)
        metrics.SHARED_CALLS.labels("in_flight").inc()
        if group.deadline > execution.deadline and execution.renewal is None:
            left = max(0.0, execution.deadline - time.monotonic())
            loop = asyncio.get_running_loop()
            execution.renewal = loop.call_later(left, self._renew, execution)

    def _renew(self, execution: Execution) -> None:
        if not execution.settled:
            execution.settle()
            self._run_again(execution, execution.seats)
            self.dispatch.begin(self._take_back([execution]))

    def _run_again(self, execution: Execution, seats: list[tuple[Group, int]]) -> None:
        """Have a call run once more for those who can wait longer than it could."""
        deadline = max(group.deadline for group, _ in seats)
        queue_deadline = max(group.queue_deadline for group, _ in seats)
        again = Execution(execution.work, deadline, queue_deadline, seats, execution.line)
        self._add(again)
        self.dispatch.flush_soon(again.line)

    def _give_up(self, line: Line, group: Group) -> None:
        """Answer the calls of a group whose deadline has passed, and have them killed."""
        late = self._why_late(line)
        for index in range(len(group.results)):
            group.resolve(index, late)
        self._leave(group)

    def _why_late(self, line: Line) -> call_pb2.CallResult:
        if self._directory.problem:
            return faults.infrastructure(self._directory.problem)
        profile = line.environment.profile
        if not self._directory.slots(profile):
            return faults.queue_deadline(f"no live worker offers the profile {profile}")
        return faults.queue_deadline("its deadline passed before a worker had finished it")

    def _leave(self, group: Group) -> None:
        """Take back the calls of a group that nobody else waits for."""
        waiting = [execution for execution in group.executions if not execution.settled]
        for execution in waiting:
            execution.leave(group)
        abandoned = [execution for execution in waiting if execution.settled]
        for execution in abandoned:
            self._forget(execution)  # now: nobody may join what nobody will resolve
        if abandoned:
            self.dispatch.begin(self._take_back(abandoned))

    async def _take_back(self, executions: Iterable[Execution]) -> None:
        """Tell the workers that nobody waits for these calls any more."""
        await self.dispatch.cancel(self.dispatch.take_back(executions))

    def _forget(self, execution: Execution) -> None:
        self._flights.end(execution)
        self.returns.end(execution)

    def _return(self, execution: Execution, result: call_pb2.CallResult) -> None:
        """Take what a dead server's call came to; our own need not run any more."""
        self.resolve(execution, result)
        self.dispatch.begin(self._take_back([execution]))

    def resolve(self, execution: Execution, result: call_pb2.CallResult) -> None:
        """Hand a call's result to all who wait for it; the first one counts."""
        if execution.settled:
            return
        self._forget(execution)
        if result.fault.kind in _OUT_OF_TIME and (patient := execution.take_patient()):
            self._run_again(execution, patient)
        execution.resolve(result)
        if execution.refused is not None:
            compare(result, execution.refused)


def _may_join(line: Line, execution: Execution) -> bool:
    """Say whether an equal call that is on its way is as urgent: nobody waits behind a job."""
    return execution.line.flow.weight >= line.flow.weight
