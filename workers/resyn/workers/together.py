"""REUSED: many calls of one environment in one process, when that cannot be told from FORK.

The layers, each of which can only say no:

1. Proof: an analysis by allow-list says that a call leaves nothing behind (`guest.proof`).
2. Fresh inputs: each call decodes its own instance and answer.
3. Two orders: the calls run in two processes, most often in one order and in its reverse, so that
   of each two calls either is once before the other; both must give the same bytes. A process may
   have served other groups before (`workers.sessions`).
4. Fingerprint and audit hook: neither process may have changed, since before its first call, in
   what outlives calls (`guest.fingerprint`), or have done what only others could see
   (`guest.watch`).
5. Commit: nothing counts before all of this agrees. The first calls of an environment, and a
   sample of the later ones, are compared with processes of their own.

What any layer refuses runs again, each call in a process of its own. Verdicts are all that is ever
released from here: a call that raised, or hung, gets its fault there, with its own evidence.
"""

from __future__ import annotations

import asyncio
import random
from array import array
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

from resyn.v1 import environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import IsolationMode
from resyn.workers import metrics, orders, outcome
from resyn.workers.audits import Audits, RunAlone
from resyn.workers.errors import JailLost, LoadError, SandboxError, SharedMemory, Starved
from resyn.workers.evidence import End, Exit
from resyn.workers.guest import wire
from resyn.workers.orders import Verification
from resyn.workers.pool import JailPool
from resyn.workers.quiet import Quiet
from resyn.workers.standing import AUDITED_SHARE, PROBATION_CALLS, Standings

__all__ = ["MOST_CALLS", "Together", "Verdicts", "Verification"]

MOST_CALLS = 256
# A group that takes so much longer than expected hangs: the others should not have to wait for it.
# Processor time decides, for it does not depend on who else is busy; wall time is for what sleeps.
CPU_SLACK_SECONDS, CPU_FACTOR = 0.1, 4
WALL_FACTOR = 2.5
# A group's work is cut to this, so that others get their turn.
_GROUP_SECONDS = 0.1
_PROOF_SECONDS = 20.0
# Statuses that come with a score.
_SCORED = (wire.OK, wire.ANSWER_MISSING)


@dataclass(frozen=True)
class Verdicts:
    """What became of calls that ran together: a status and a score for each."""

    statuses: bytes
    scores: Sequence[float]
    execution: outcome_pb2.Execution  # of one of them, on average


class Together:
    """Runs groups of calls, and proves and watches the environments that it may do this for."""

    def __init__(self, pool: JailPool, standings: Standings, alone: RunAlone, quiet: Quiet) -> None:
        self._pool = pool
        self._standings = standings
        self._audits = Audits(standings, alone)
        self._quiet = quiet
        self._tasks: set[asyncio.Task[None]] = set()

    def most(self, environment: environment_pb2.Environment, waiting: int = 1) -> int:
        """Return how many of the calls that wait may run together now; 1: each by itself.

        The first to ask has the proof begun.
        """
        standing = self._standings.of(environment)
        if standing.refused or self._pool.needs_own_jail(environment):
            return 1
        if not standing.asked:
            standing.asked = True
            if environment.proof == self._pool.code(environment):
                self._standings.prove(environment, list(environment.doubts))
            else:
                self._begin(self._prove(environment))
        hot = self._standings.is_hot(environment, waiting)
        hot = hot or self._pool.serves_groups(environment)
        if not hot or not self._standings.shares(environment):
            return 1
        if standing.calls < PROBATION_CALLS:
            return PROBATION_CALLS
        return max(1, min(MOST_CALLS, int(_GROUP_SECONDS / max(standing.call_seconds, 1e-9))))

    def takes_single(self, environment: environment_pb2.Environment) -> bool:
        """Say whether a call that comes alone may go to processes that have served others."""
        return self.most(environment) > 1

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _prove(self, environment: environment_pb2.Environment) -> None:
        try:
            async with self._quiet.among_others():
                found = await self.doubts(environment)
            self._standings.prove(environment, found)
        except (SandboxError, OSError) as error:  # no word about the environment: ask again
            self._standings.pause(environment, str(error))
            self._standings.of(environment).asked = False

    async def doubts(self, environment: environment_pb2.Environment) -> list[str]:
        """Return what keeps the environment's calls from sharing a process.

        SandboxError and OSError say that we could not find out.
        """
        request = bytes([wire.PROVE]) + wire.join(environment.source.encode())
        limits = _limits(environment, _PROOF_SECONDS, _PROOF_SECONDS)
        try:
            alone = self._pool.needs_own_jail(environment)
            async with self._pool.lend(environment, alone=alone) as warm:
                done = await warm.jail.run(request, limits=limits, alone=alone)
        except SharedMemory as error:
            return [str(error)]
        except (JailLost, LoadError) as error:
            return [f"the proof could not be made: {error}"]
        outcome.check_time(done, limits)
        if fault := outcome.find_fault(done, limits):
            return [f"the proof could not be made: {fault.message}"]
        found = outcome.texts(done, 1, 1)
        return found[0].splitlines() if found else ["the proof spoilt its own result"]

    async def run(
        self, calls: Sequence[Verification], environment: environment_pb2.Environment
    ) -> Verdicts | None:
        """Return the verdicts of calls that may run together; None: each has to run alone."""
        try:
            async with self._quiet.among_others():
                verdicts = await self._compared(calls, environment)
            if verdicts is None or not await self._passes(calls, environment, verdicts):
                return None
            if self._standings.of(environment).refused:
                return None  # another group has had it demoted meanwhile
        except Starved:
            return None  # that says nothing against the next group
        except (JailLost, SandboxError, LoadError, SharedMemory, OSError) as error:
            self._standings.pause(environment, str(error))
            return None
        metrics.GROUP_CALLS.observe(len(calls))
        scored = sum(map(verdicts.statuses.count, _SCORED))
        self._standings.learn(environment, scored, verdicts.execution.cpu_seconds / 2)
        return verdicts

    async def _compared(
        self, calls: Sequence[Verification], environment: environment_pb2.Environment
    ) -> Verdicts | None:
        body, two = orders.body(calls), orders.two_orders(len(calls))
        expected = self._standings.of(environment).call_seconds * len(calls)
        cpu_seconds = CPU_SLACK_SECONDS + CPU_FACTOR * expected
        limits = _limits(environment, WALL_FACTOR * cpu_seconds, cpu_seconds)
        async with self._pool.lend(environment, for_groups=True) as warm:
            requests = [orders.request(body, *order) for order in two]
            there, back = await warm.jail.run_groups(requests, limits)
        for done in (there, back):
            outcome.check_time(done, limits)
        if why := _fault(there, limits) or _fault(back, limits):
            seconds = max(there.cpu_seconds, back.cpu_seconds) / len(calls)
            self._standings.measure(environment, len(calls), seconds)
            self._standings.pause(environment, why)
            return None
        if wire.DOUBT in (there.status, back.status):
            changed = (there if there.status == wire.DOUBT else back).body
            why = f"changed: {changed[:500].decode(errors='replace')}"
        elif wire.OUT_OF_MEMORY in there.body[: len(calls)] + back.body[: len(calls)]:
            self._standings.pause(environment, "a call ran out of memory")
            return None
        elif there.body != back.body:
            why = "verdicts depend on the order of calls"
        else:
            return self._read(there, back, len(calls), environment)
        self._standings.demote(environment.digest, why)
        return None

    def _read(
        self, there: Exit, back: Exit, count: int, environment: environment_pb2.Environment
    ) -> Verdicts | None:
        """Check what came from guests as if it came from anybody."""
        scores = array("d")
        if len(there.body) == 9 * count:
            scores.frombytes(there.body[count:])
        if len(scores) != count or not all(0.0 <= score <= 1.0 for score in scores):  # nor is NaN
            self._standings.demote(environment.digest, "a result that is none")
            return None
        execution = outcome_pb2.Execution(
            environment_digest=environment.digest,
            isolation_mode=IsolationMode.ISOLATION_MODE_REUSED,
            execution_seconds=max(there.wall_seconds, back.wall_seconds) / count,
            cpu_seconds=(there.cpu_seconds + back.cpu_seconds) / count,
            peak_memory_bytes=max(there.peak_memory_bytes, back.peak_memory_bytes),
        )
        return Verdicts(there.body[:count], scores, execution)

    async def _passes(
        self,
        calls: Sequence[Verification],
        environment: environment_pb2.Environment,
        verdicts: Verdicts,
    ) -> bool:
        """Compare with processes of their own: first calls now, a sample of later ones after."""
        if self._standings.of(environment).calls < PROBATION_CALLS:
            return all(
                [await self._agrees(i, calls[i], environment, verdicts) for i in range(len(calls))]
            )
        if random.random() < AUDITED_SHARE * len(calls):
            index = random.randrange(len(calls))
            self._begin(self._audit(index, calls[index], environment, verdicts))
        return True

    async def _audit(
        self,
        index: int,
        call: Verification,
        environment: environment_pb2.Environment,
        verdicts: Verdicts,
    ) -> None:
        await self._agrees(index, call, environment, verdicts)

    async def _agrees(
        self,
        index: int,
        call: Verification,
        environment: environment_pb2.Environment,
        verdicts: Verdicts,
    ) -> bool:
        """Say whether a process of its own gives the same; without a score it runs there anyway."""
        status, score = verdicts.statuses[index], verdicts.scores[index]
        missing = status == wire.ANSWER_MISSING
        return status not in _SCORED or await self._audits.agrees(call, environment, score, missing)

    async def close(self) -> None:
        """End what runs beside calls."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _fault(done: Exit, limits: environment_pb2.Limits) -> str:
    """Return why a process has no result, without one that says that something changed."""
    if done.end is End.RESULT and done.status == wire.DOUBT and not done.oom_kills:
        return ""
    fault = outcome.find_fault(done, limits)
    return fault.message if fault else ""


def _limits(
    environment: environment_pb2.Environment, wall_seconds: float, cpu_seconds: float
) -> environment_pb2.Limits:
    limits = environment_pb2.Limits()
    limits.CopyFrom(environment.limits)
    limits.wall_seconds, limits.cpu_seconds = wall_seconds, cpu_seconds
    limits.output_bytes = max(limits.output_bytes, 16 * MOST_CALLS)
    return limits
