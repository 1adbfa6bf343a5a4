"""A worker that only fails takes itself out of service, and comes back when jails work again.

Its calls would get faults that are the host's: no uid, no memory for a jail, a control group that
has gone. Others have what it takes, so that it takes nothing more, and hands back what it has.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from resyn.common import faults
from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics
from resyn.workers.errors import JailLost, LoadError, SandboxError
from resyn.workers.orders import Verification
from resyn.workers.runner import Runner, Through
from resyn.workers.together import Verdicts

log = logging.getLogger(__name__)

Environment = environment_pb2.Environment

# So many infrastructure faults in a row, and nothing else between: one lost jail is bad luck, and
# few calls are lost until then. Of one environment alone they are no proof: then a probe decides.
FAULTS_IN_A_ROW = 10
# Between probes of a worker that is out of service: at first, and at most.
FIRST_PAUSE_SECONDS, MOST_PAUSE_SECONDS = 1.0, 60.0
# So many probes in a row have to pass: a host that is short of something often works once.
PASSES = 2
# A probe that hangs has failed.
MOST_PROBE_SECONDS = 30.0
_FAILURES = (SandboxError, JailLost, LoadError, OSError)


class Ejection:
    """Decides whether this worker serves: hears how each call ended, and probes."""

    def __init__(
        self,
        probe: Callable[[], Awaitable[None]],
        withdraw: Callable[[], Awaitable[None]],
        come_back: Callable[[], Awaitable[None]],
    ) -> None:
        self._probe = probe
        self._withdraw = withdraw
        self._come_back = come_back
        self._row = 0
        self._environments: set[str] = set()
        self._last = ""
        self._suspected = asyncio.Event()
        self._serving = asyncio.Event()
        self._serving.set()
        self._pause_seconds = FIRST_PAUSE_SECONDS
        self.reason = ""  # why it is out of service; empty: it serves

    def worked(self) -> None:
        """Hear of a call that ended in any other way than by a fault of ours."""
        if self._row or self._pause_seconds != FIRST_PAUSE_SECONDS:
            self._pause_seconds = FIRST_PAUSE_SECONDS
            self._forget()

    def failed(self, digest: str, why: str) -> None:
        """Hear of a call that ended with a fault of ours."""
        self._row += 1
        self._environments.add(digest)
        self._last = why
        if self._row >= FAULTS_IN_A_ROW and not self.reason:
            self._suspected.set()

    async def in_service(self) -> None:
        """Wait until this worker may take calls."""
        await self._serving.wait()

    def release(self) -> None:
        """Let nobody wait any more: the worker ends."""
        self._serving.set()

    async def run(self) -> None:
        """Take the worker out and bring it back, until cancelled."""
        while True:
            await self._suspected.wait()
            self._suspected.clear()
            if self._row >= FAULTS_IN_A_ROW:
                await self._look_into()

    async def _look_into(self) -> None:
        reason = f"{self._row} calls in a row failed here; the last: {self._last}"
        if len(self._environments) == 1:
            problem = await self._probed()
            if not (problem and self._row):
                self._forget()  # it is something about that environment
                return
            reason = f"{reason}; a probe failed, too: {problem}"
        await self._leave(reason)
        await self._recover()
        await self._return()

    def _forget(self) -> None:
        self._row = 0
        self._environments.clear()

    async def _leave(self, reason: str) -> None:
        self.reason = reason[:500]
        self._serving.clear()
        metrics.EJECTED.set(1)
        metrics.EJECTIONS.inc()
        log.error("out of service", extra={"reason": self.reason})
        await self._withdraw()

    async def _recover(self) -> None:
        """Return when enough probes in a row have passed."""
        passed = 0
        while passed < PASSES:
            await asyncio.sleep(self._pause_seconds if not passed else FIRST_PAUSE_SECONDS)
            problem = await self._probed()
            passed = 0 if problem else passed + 1
            if problem:
                log.warning("still out of service", extra={"reason": problem})
                self._pause_seconds = min(self._pause_seconds * 2, MOST_PAUSE_SECONDS)

    async def _return(self) -> None:
        self.reason = ""
        self._forget()
        # If it fails again before any call has worked, it stays out for longer.
        self._pause_seconds = min(self._pause_seconds * 2, MOST_PAUSE_SECONDS)
        self._serving.set()
        metrics.EJECTED.set(0)
        log.warning("back in service")
        await self._come_back()

    async def _probed(self) -> str:
        """Try this host; say what is wrong with it, if anything is."""
        try:
            async with asyncio.timeout(MOST_PROBE_SECONDS):
                await self._probe()
        except TimeoutError:
            return f"a probe took more than {MOST_PROBE_SECONDS:g} s"
        except _FAILURES as error:
            return f"{type(error).__name__}: {error}"
        return ""


class WatchedRunner(Through):
    """Runs calls as another runner does, and tells an Ejection how they ended."""

    def __init__(self, runner: Runner, ejection: Ejection) -> None:
        super().__init__(runner)
        self._ejection = ejection

    async def run_together(
        self, calls: Sequence[Verification], environment: Environment, attempt: int
    ) -> Verdicts | None:
        """As the runner; out of service, leave each call to `run`."""
        if self._ejection.reason:
            return None
        verdicts = await self._runner.run_together(calls, environment, attempt)
        if verdicts is not None:
            self._ejection.worked()
        return verdicts

    async def run(
        self, call: call_pb2.Call, environment: Environment, attempt: int, instance_json: str
    ) -> call_pb2.CallResult:
        """As the runner; out of service, give the call up at once."""
        if self._ejection.reason:
            text = f"its worker is out of service: {self._ejection.reason}"
            fault = faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, text)
            return call_pb2.CallResult(call_id=call.call_id, fault=fault)
        try:
            result = await self._runner.run(call, environment, attempt, instance_json)
        except Exception as error:
            self._ejection.failed(environment.digest, f"{type(error).__name__}: {error}")
            raise
        if result.fault.kind == FaultKind.FAULT_KIND_INFRASTRUCTURE:
            self._ejection.failed(environment.digest, result.fault.message)
        else:
            self._ejection.worked()
        return result
