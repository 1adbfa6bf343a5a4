"""A worker whose host fails takes itself out of service, and comes back by itself."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, until, until_true
from tests.integration.workers import Member, Workers, verdict

from resyn.common import faults, redis_keys
from resyn.v1 import call_pb2, environment_pb2, operator_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics
from resyn.workers.ejection import FAULTS_IN_A_ROW

INFRASTRUCTURE = FaultKind.FAULT_KIND_INFRASTRUCTURE


@pytest.fixture(autouse=True)
def quick_probes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait a second between probes."""
    monkeypatch.setattr("resyn.workers.ejection.FIRST_PAUSE_SECONDS", 0.02)
    monkeypatch.setattr("resyn.workers.ejection.MOST_PAUSE_SECONDS", 0.1)


@pytest.fixture(autouse=True)
def one_try(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let callers see the faults of a worker, so that they can be counted."""
    monkeypatch.setattr("resyn.server.dispatch.MOST_TRIES", 1)


class Host:
    """A host whose jails work or not, as the test says."""

    def __init__(self) -> None:
        self.fails = True

    async def __call__(
        self, call: call_pb2.Call, _: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Run one call."""
        if call.verify.answer == "raise":
            raise RuntimeError("a bug")
        if self.fails and call.verify.answer != "0.5":
            return call_pb2.CallResult(fault=faults.fault(INFRASTRUCTURE, "no uid is left"))
        return verdict(0.5)


@pytest.fixture
def host() -> Host:
    """The host of the first worker."""
    return Host()


async def fail(service: Service, times: int, *names: str, answer: str = "1") -> None:
    """Have calls fail one after the other, in these environments by turns."""
    for index in range(times):
        fault = (await service.verify(names[index % len(names)], answer)).outcome.fault
        assert fault.kind == INFRASTRUCTURE


async def failing(service: Service, workers: Workers, host: Host) -> Member:
    """A worker on a host that fails, and two environments."""
    for name in ("one", "two"):
        await service.environment(name, source=name)
    member = await workers(host)
    member.guests.problem = "no uid is left"
    return member


async def ejected(service: Service, workers: Workers, host: Host) -> Member:
    """A worker that has taken itself out of service, as servers know."""
    member = await failing(service, workers, host)
    await fail(service, FAULTS_IN_A_ROW, "one", "two")
    await until(lambda: bool(member.worker.problem))
    await until(lambda: not service.directory.slots("standard"))
    return member


async def said_by(service: Service, member: Member) -> operator_pb2.WorkerState:
    """What the status says of a worker."""
    status = await service.operator.GetStatus(operator_pb2.GetStatusRequest())
    return next(each for each in status.workers if each.worker == member.worker.id)


async def test_ten_faults_of_ours_in_a_row_in_two_environments_take_it_out_of_service(
    service: Service, workers: Workers, host: Host
) -> None:
    before = metrics.EJECTIONS._value.get()
    member = await ejected(service, workers, host)
    reason = "10 calls in a row failed here; the last: no uid is left"
    assert member.worker.problem == f"out of service: {reason}"
    assert (await said_by(service, member)).ejected == reason
    assert metrics.EJECTED._value.get() == 1
    assert metrics.EJECTIONS._value.get() == before + 1


async def test_its_calls_go_to_others_meanwhile_and_to_it_again_when_two_probes_passed(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await ejected(service, workers, host)
    begun = len(member.guests.began)
    other = await workers()
    for _ in range(5):
        outcome = (await service.verify("one", "1")).outcome
        assert outcome.execution.worker == other.worker.id
    assert len(member.guests.began) == begun
    host.fails, member.guests.problem = False, ""
    probes = member.guests.probes
    await until(lambda: not member.worker.problem)
    assert member.guests.probes == probes + 2
    assert metrics.EJECTED._value.get() == 0
    other.drain()
    await other.running
    assert (await service.verify("one", "1")).outcome.execution.worker == member.worker.id
    assert not (await said_by(service, member)).ejected


async def test_the_only_worker_takes_calls_again_that_have_waited_for_it(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await ejected(service, workers, host)
    waiting = asyncio.create_task(service.verify("one", "1"))
    host.fails, member.guests.problem = False, ""
    assert (await waiting).outcome.verdict.score == 0.5


@pytest.mark.parametrize("names", [("one",), ("one", "two")])
async def test_one_fault_less_or_a_verdict_in_between_changes_nothing(
    service: Service, workers: Workers, host: Host, names: tuple[str, ...]
) -> None:
    member = await failing(service, workers, host)
    for _ in range(3):
        await fail(service, FAULTS_IN_A_ROW - 1, *names)
        assert (await service.verify("one", "0.5")).outcome.HasField("verdict")
    assert (member.worker.problem, member.guests.probes) == ("", 0)


async def test_faults_of_guests_are_no_faults_of_the_host(
    service: Service, workers: Workers
) -> None:
    async def crash(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        return call_pb2.CallResult(fault=faults.fault(FaultKind.FAULT_KIND_CRASHED, "signal"))

    member = await workers(crash)
    for _ in range(3 * FAULTS_IN_A_ROW):
        await service.verify()
    assert (member.worker.problem, member.guests.probes) == ("", 0)


async def test_one_environment_alone_does_not_take_it_out_if_a_probe_passes(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await failing(service, workers, host)
    member.guests.problem = ""
    await fail(service, FAULTS_IN_A_ROW, "one")
    await until(lambda: member.guests.probes == 1)
    await fail(service, FAULTS_IN_A_ROW - 1, "one")
    assert (member.worker.problem, member.guests.probes) == ("", 1)
    await fail(service, 1, "one")
    await until(lambda: member.guests.probes == 2)


async def test_one_environment_takes_it_out_if_a_probe_fails_too(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await failing(service, workers, host)
    await fail(service, FAULTS_IN_A_ROW, "one")
    await until(lambda: bool(member.worker.problem))
    assert "a probe failed, too: SandboxError: no uid is left" in member.worker.problem


async def test_our_own_exceptions_count_as_well(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await failing(service, workers, host)
    await fail(service, FAULTS_IN_A_ROW, "one", "two", answer="raise")
    await until(lambda: bool(member.worker.problem))
    assert "RuntimeError: a bug" in member.worker.problem


async def test_what_lies_in_its_streams_is_run_by_others(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await ejected(service, workers, host)
    stream = redis_keys.calls(member.worker.id, "standard")
    await send(service.redis, stream)
    other = await workers()
    await answered(service.redis)
    assert "0.125" in other.guests.began
    assert "0.125" not in member.guests.began


async def send(redis: Redis, stream: str) -> None:
    """Put an entry of one call into a stream, to be answered in the stream `r`."""
    batch = call_pb2.CallBatch(
        schema_version=redis_keys.SCHEMA_VERSION, batch_id="b", reply_stream="r", instances=["0"]
    )
    batch.candidate.profile = "standard"
    batch.calls.add(budget_seconds=60).verify.answer = "0.125"
    await redis.xadd("r", {b"m": b""})
    await redis.xadd(stream, {redis_keys.FIELD: batch.SerializeToString()})


async def answered(redis: Redis) -> None:
    """Wait until that call is answered."""

    async def some() -> Any:
        return int(await redis.xlen("r")) > 1

    await until_true(some)


async def test_what_it_has_in_hand_is_run_by_others_too(service: Service, workers: Workers) -> None:
    async def hang(call: call_pb2.Call, _: object) -> call_pb2.CallResult:
        await asyncio.Event().wait()
        raise AssertionError

    for name in ("one", "two", "slow"):
        await service.environment(name, source=name)
        await service.warm(name)
    member = await workers(hang, slots=2)
    member.guests.problem = "no uid is left"
    calls = [asyncio.create_task(service.verify("slow", f"0.{index}")) for index in range(1, 6)]
    await until(lambda: len(member.guests.began) == 2)
    await until(lambda: member.worker.status().waiting > 0)
    for index in range(FAULTS_IN_A_ROW):
        member.worker._ejection.failed(f"environment {index % 2}", "no uid is left")
    await until(lambda: bool(member.worker.problem))
    await until(lambda: len(member.guests.killed) == 2)
    other = await workers(slots=2)
    outcomes = [(await call).outcome for call in calls]
    assert [each.verdict.score for each in outcomes] == [0.1, 0.2, 0.3, 0.4, 0.5]
    assert {each.execution.worker for each in outcomes} == {other.worker.id}
    assert {each.execution.attempt for each in outcomes} == {1}, "nobody is blamed"


async def test_callers_notice_nothing_of_it_if_another_worker_works(
    service: Service, workers: Workers, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resyn.server.dispatch.MOST_TRIES", 3)
    names = [f"environment-{index}" for index in range(10)]
    for name in names:
        await service.environment(name, source=name)
    member = await workers(host)
    member.guests.problem = "no uid is left"
    other = await workers()
    while not member.worker.problem:
        outcomes = await asyncio.gather(*(service.verify(name, "0.75") for name in names))
        assert {each.outcome.verdict.score for each in outcomes} == {0.75}
        assert {each.outcome.execution.worker for each in outcomes} == {other.worker.id}


async def test_it_can_be_stopped_while_it_is_out_of_service(
    service: Service, workers: Workers, host: Host
) -> None:
    member = await ejected(service, workers, host)
    began = time.monotonic()
    member.drain()
    await member.running
    assert time.monotonic() - began < 5
    assert (await said_by(service, member)).draining
