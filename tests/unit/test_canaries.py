"""Verdicts do not count while answers of known score have another one."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import AbstractAsyncContextManager

import pytest

from resyn.common import faults
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers.canaries import CanariedRunner
from resyn.workers.orders import Verification
from resyn.workers.quiet import Quiet
from resyn.workers.together import Verdicts

ENVIRONMENT = environment_pb2.Environment(
    digest="d",
    canaries=[
        admission_pb2.Canary(instance_json="0", answer="right", score=1.0),
        admission_pb2.Canary(instance_json="0", answer="wrong", score=0.0),
    ],
)


class Host:
    """A runner whose answers score what `scores` says, beside others or alone."""

    def __init__(self) -> None:
        self.scores: dict[str, float | FaultKind.ValueType] = {"right": 1.0, "wrong": 0.0}
        self.ran: Counter[str] = Counter()
        self.go = asyncio.Event()
        self.go.set()
        self.quiet = Quiet()
        self.told: list[tuple[str, str]] = []
        self.runner = CanariedRunner(self, 300.0, lambda *problem: self.told.append(problem))

    def most_together(self, environment: object, waiting: int) -> int:
        return 1

    def takes_single(self, environment: object) -> bool:
        return False

    def alone(self) -> AbstractAsyncContextManager[None]:
        return self.quiet.alone()

    async def run_together(self, calls: object, environment: object, attempt: int) -> Verdicts:
        return Verdicts(b"", [], outcome_pb2.Execution())

    async def run(
        self, call: call_pb2.Call, environment: object, attempt: int, instance_json: str
    ) -> call_pb2.CallResult:
        answer = call.verify.answer
        async with self.quiet.among_others():
            self.ran[answer] += 1
            if answer in self.scores:
                await self.go.wait()
            result = call_pb2.CallResult(call_id=call.call_id)
            score = self.scores.get(answer, 0.5)
            if isinstance(score, float):
                result.verdict.score = score
            else:
                result.fault.CopyFrom(faults.fault(score, "no"))
        return result

    async def verify(self, answer: str) -> call_pb2.CallResult:
        """Run one call as a backlog would."""
        call = call_pb2.Call(call_id=7, verify=call_pb2.VerifyWork(answer=answer))
        return await self.runner.run(call, ENVIRONMENT, 1, "0")


async def test_an_environments_canaries_run_once_for_its_first_calls() -> None:
    host = Host()
    results = await asyncio.gather(*(host.verify("any") for _ in range(3)))
    assert [each.verdict.score for each in results] == [0.5] * 3
    assert host.ran == {"any": 3, "right": 1, "wrong": 1}
    assert host.told == []


async def test_they_run_again_when_it_is_time(monkeypatch: pytest.MonkeyPatch) -> None:
    host = Host()
    await host.verify("any")
    monkeypatch.setattr(host.runner, "_seconds", -1.0)
    host.scores["wrong"] = 1.0
    assert (await host.verify("any")).fault.kind == FaultKind.FAULT_KIND_INFRASTRUCTURE
    assert host.ran["wrong"] == 2


@pytest.mark.parametrize("found", [0.0, 0.99, FaultKind.FAULT_KIND_LOAD_ERROR])
async def test_with_another_score_all_calls_end_as_faults_of_the_worker(
    found: float | FaultKind.ValueType,
) -> None:
    host = Host()
    host.scores["right"] = found
    result = await host.verify("any")
    assert (result.call_id, result.fault.kind) == (7, FaultKind.FAULT_KIND_INFRASTRUCTURE)
    assert result.fault.retryable
    assert "known since its admission" in result.fault.message
    assert await host.runner.run_together(list[Verification](), ENVIRONMENT, 1) is None
    assert [digest for digest, _ in host.told] == ["d"]


@pytest.mark.parametrize(
    "kind", [FaultKind.FAULT_KIND_INFRASTRUCTURE, FaultKind.FAULT_KIND_TIMEOUT]
)
async def test_a_canary_without_a_verdict_says_nothing(kind: FaultKind.ValueType) -> None:
    host = Host()
    host.scores["right"] = kind
    assert (await host.verify("any")).verdict.score == 0.5
    assert host.told == []


async def test_a_caller_that_leaves_takes_no_canary_with_it() -> None:
    host = Host()
    host.go.clear()
    first, second = (asyncio.create_task(host.verify("any")) for _ in range(2))
    while host.ran["right"] == 0:
        await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    host.go.set()
    assert (await second).verdict.score == 0.5
    assert host.ran["right"] == 1


async def test_a_call_with_nothing_beside_it_does_not_wait_for_canaries_that_wait_for_it() -> None:
    host, closed = Host(), asyncio.Event()

    async def comes_later() -> float:
        await closed.wait()
        return (await host.verify("any")).verdict.score

    beside = asyncio.create_task(comes_later())
    async with asyncio.timeout(5):
        async with host.runner.alone():
            closed.set()
            await asyncio.sleep(0)  # the other one's canaries wait at the gate
            assert host.runner._looks
            assert (await host.verify("culprit")).verdict.score == 0.5
        assert await beside == 0.5
    assert host.ran["right"] == 1
