"""The process that plans and judges examinations: it may die, and leaves with its server."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import grpc
import pytest
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until
from tests.integration.workers import Workers, verdict

from resyn.server.admission import examiner
from resyn.server.admission.examination import EXAMINATION
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, examiner_pb2

REQUEST = environment_pb2.RegisterEnvironmentRequest(source="source", name="maze")


def generated(instance_json: str) -> call_pb2.CallResult:
    return call_pb2.CallResult(generated=call_pb2.GeneratedInstance(instance_json=instance_json))


class Guests:
    """An environment whose every question is empty; `generate` waits for `release`."""

    def __init__(self) -> None:
        self.release = asyncio.Event()
        self.waiting = 0

    async def __call__(
        self, call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Do what a call asks for."""
        work = call.WhichOneof("work")
        if work == "inspect":
            return call_pb2.CallResult(inspection=call_pb2.Inspection())
        if work == "load":
            return call_pb2.CallResult(loaded=call_pb2.LoadReport())
        if work == "examine":
            cells = [admission_pb2.CellExamination(error="closed") for _ in call.examine.cells]
            return call_pb2.CallResult(examination=admission_pb2.Examination(cells=cells))
        if work == "verify":
            return verdict(0.0)
        self.waiting += 1
        try:
            await self.release.wait()
        finally:
            self.waiting -= 1
        return generated(str(call.generate.seed))


@pytest.fixture
async def examining(
    redis: Redis, workers: Workers, tmp_path: Path
) -> AsyncIterator[tuple[Service, Guests]]:
    """A server that examines, and its guests."""
    async with serving(redis, tmp_path, admission="enforce") as service:
        guests = Guests()
        await workers(guests)
        await service.directory.changed()
        yield service, guests


def pid_of(service: Service) -> int:
    process = service.parts.examiner._process
    assert process is not None
    return process.pid


async def test_an_examination_whose_process_dies_is_unfinished_and_the_next_has_another(
    examining: tuple[Service, Guests],
) -> None:
    service, guests = examining
    check = asyncio.ensure_future(service.environments.CheckEnvironment(REQUEST, timeout=30))
    await until(lambda: guests.waiting > 0)
    first = pid_of(service)
    os.kill(first, signal.SIGKILL)
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await check
    assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
    assert "the process that examines has ended" in (caught.value.details() or "")
    await until(lambda: service.lane.waiting == 0)
    guests.release.set()
    report = await service.environments.CheckEnvironment(REQUEST, timeout=30)
    assert report.examination == EXAMINATION
    assert pid_of(service) != first


async def test_a_process_that_says_nothing_any_more_is_killed_and_the_next_has_another(
    examining: tuple[Service, Guests], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, guests = examining
    monkeypatch.setattr(examiner, "SILENCE_SECONDS", 5.0)  # longer than it takes to start
    check = asyncio.ensure_future(service.environments.CheckEnvironment(REQUEST, timeout=30))
    await until(lambda: guests.waiting > 0)
    os.kill(pid_of(service), signal.SIGSTOP)
    guests.release.set()
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await check
    assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
    assert "has ended" in (caught.value.details() or "")
    monkeypatch.undo()
    report = await service.environments.CheckEnvironment(REQUEST, timeout=30)
    assert report.examination == EXAMINATION


async def test_calls_that_take_long_are_no_silence(
    examining: tuple[Service, Guests], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, guests = examining
    guests.release.set()
    await service.environments.CheckEnvironment(REQUEST, timeout=30)  # the process has started
    guests.release.clear()
    monkeypatch.setattr(examiner, "SILENCE_SECONDS", 1.5)
    check = asyncio.ensure_future(service.environments.CheckEnvironment(REQUEST, timeout=30))
    await until(lambda: guests.waiting > 0)
    process, over = pid_of(service), time.monotonic() + 2.5 * examiner.SILENCE_SECONDS
    await until(lambda: time.monotonic() > over)
    guests.release.set()
    assert (await check).examination == EXAMINATION
    assert pid_of(service) == process


async def test_several_examinations_share_a_process_and_each_gets_its_own_report(
    examining: tuple[Service, Guests],
) -> None:
    service, guests = examining
    requests = [
        environment_pb2.RegisterEnvironmentRequest(source=f"source {n}", name="maze")
        for n in range(3)
    ]
    checks = [
        asyncio.ensure_future(service.environments.CheckEnvironment(each, timeout=30))
        for each in requests
    ]
    await until(lambda: guests.waiting > 0)
    process = pid_of(service)
    guests.release.set()
    reports = await asyncio.gather(*checks)
    assert len({report.started_unix_seconds for report in reports}) == 3
    assert all("question-empty" in {f.code for f in report.findings} for report in reports)
    assert pid_of(service) == process


async def test_a_caller_that_leaves_takes_the_examinations_calls_back(
    examining: tuple[Service, Guests],
) -> None:
    service, guests = examining
    check = service.environments.CheckEnvironment(REQUEST, timeout=30)
    await until(lambda: guests.waiting > 0)
    check.cancel()
    await until(lambda: service.lane.waiting == 0 and guests.waiting == 0)
    guests.release.set()
    report = await service.environments.CheckEnvironment(REQUEST, timeout=30)
    assert report.examination == EXAMINATION


async def test_a_mistake_in_an_examination_ends_that_one_alone(
    examining: tuple[Service, Guests],
) -> None:
    service, guests = examining
    guests.release.set()
    process = await service.parts.examiner._running()
    report = service.environments.CheckEnvironment(REQUEST, timeout=30)
    broken = examiner_pb2.BeginExamination(policy=["nonsense"])
    with process.examination(broken) as own:
        while (news := await own.news()).HasField("calls"):
            results = [generated("1") for _ in news.calls.calls]
            own.reply(call_pb2.CallReply(batch_id=news.calls.batch_id, results=results))
        assert "SettingError" in news.failed
    assert (await report).examination == EXAMINATION


async def test_the_process_ends_with_its_server(
    redis: Redis, workers: Workers, tmp_path: Path
) -> None:
    guests = Guests()
    guests.release.set()
    async with serving(redis, tmp_path, admission="enforce") as service:
        await workers(guests)
        await service.directory.changed()
        await service.environments.CheckEnvironment(REQUEST, timeout=30)
        process = pid_of(service)
        assert Path(f"/proc/{process}").exists()
    assert not Path(f"/proc/{process}").exists()
