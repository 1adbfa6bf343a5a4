"""How a worker decides that its host fails, and how often it looks whether that is over."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, nullcontext

import pytest

from resyn.common import faults
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers.ejection import FAULTS_IN_A_ROW, Ejection, WatchedRunner
from resyn.workers.errors import SandboxError
from resyn.workers.together import Verdicts

_sleep = asyncio.sleep


class Host:
    """Probes that fail as long as there is a problem planned for them."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        self.told: list[str] = []
        self.ejection = Ejection(self.probe, self.tell, self.tell)

    async def probe(self) -> None:
        if self.problems and (problem := self.problems.pop(0)):
            raise SandboxError(problem)

    async def tell(self) -> None:
        self.told.append(self.ejection.reason)

    def fail(self) -> None:
        """Have enough calls of two environments fail."""
        for index in range(FAULTS_IN_A_ROW):
            self.ejection.failed(f"environment {index % 2}", "no uid is left")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, all in no time."""
    made: list[float] = []

    async def sleep(seconds: float) -> None:
        made.append(seconds)
        await _sleep(0)

    monkeypatch.setattr("resyn.workers.ejection.asyncio.sleep", sleep)
    return made


@contextlib.contextmanager
def running(host: Host) -> Iterator[None]:
    task = asyncio.get_running_loop().create_task(host.ejection.run())
    yield
    task.cancel()


async def out_and_back(host: Host) -> None:
    """Wait until the worker has left and come back once more."""
    times = len(host.told) + 2
    async with asyncio.timeout(10):
        while len(host.told) < times:
            await _sleep(0)


async def test_probes_come_at_growing_intervals_and_two_in_a_row_have_to_pass(
    pauses: list[float],
) -> None:
    host = Host(["no"] * 7 + ["", "no", "", ""])
    with running(host):
        host.fail()
        await out_and_back(host)
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 1, 60, 1]
    assert host.told == ["10 calls in a row failed here; the last: no uid is left", ""]
    assert host.problems == []


async def test_a_worker_that_fails_again_before_a_call_worked_stays_out_for_longer(
    pauses: list[float],
) -> None:
    host = Host([])
    with running(host):
        for _ in range(3):
            host.fail()
            await out_and_back(host)
        assert pauses == [1, 1, 2, 1, 4, 1]
        host.ejection.worked()
        host.fail()
        await out_and_back(host)
    assert pauses[6:] == [1, 1]


async def test_a_probe_that_hangs_has_failed(
    pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.workers.ejection.MOST_PROBE_SECONDS", 0.01)
    hanging = True

    async def probe() -> None:
        if hanging:
            await asyncio.Event().wait()

    host = Host([])
    host.ejection = Ejection(probe, host.tell, host.tell)
    with running(host):
        host.fail()
        async with asyncio.timeout(10):
            while len(pauses) < 3:
                await _sleep(0.001)
        assert host.ejection.reason
        hanging = False
        async with asyncio.timeout(10):
            await host.ejection.in_service()
    assert host.ejection.reason == ""
    assert pauses[:3] == [1, 2, 4]


class Groups:
    """A runner whose groups work, and whose single calls do not."""

    def most_together(self, environment: object, waiting: int) -> int:
        return 7

    def takes_single(self, environment: object) -> bool:
        return True

    def alone(self) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    async def run_together(self, calls: object, environment: object, attempt: int) -> Verdicts:
        return Verdicts(b"", [], outcome_pb2.Execution())

    async def run(self, *_: object) -> call_pb2.CallResult:
        return call_pb2.CallResult(
            fault=faults.fault(FaultKind.FAULT_KIND_INFRASTRUCTURE, "no uid is left")
        )


async def test_groups_that_share_a_process_say_that_the_host_works() -> None:
    async def nothing() -> None: ...

    ejection = Ejection(nothing, nothing, nothing)
    runner = WatchedRunner(Groups(), ejection)
    environment = environment_pb2.Environment(digest="d")
    assert runner.most_together(environment, 9) == 7
    assert runner.takes_single(environment)
    for _ in range(FAULTS_IN_A_ROW - 1):
        await runner.run(call_pb2.Call(), environment, 1, "")
    await runner.run_together([], environment, 1)
    await runner.run(call_pb2.Call(), environment, 1, "")
    assert not ejection._suspected.is_set()
