"""Verdicts that are run again on another worker, and what is known of an environment's verdicts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from prometheus_client import REGISTRY
from redis.asyncio import Redis
from tests.integration.service import Service, serving, until, until_true
from tests.integration.workers import Workers, score_answer, verdict

from resyn.common import redis_keys
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, verifier_pb2


def rechecks(result: str) -> float:
    """How many verdicts were run again, in this process."""
    return REGISTRY.get_sample_value("resyn_server_rechecks_total", {"result": result}) or 0.0


async def verify_all(service: Service, scores: list[float]) -> list[float]:
    """Have answers scored in one batch; the score of each is what its worker says."""
    items = [
        verifier_pb2.VerifyRequest(environment="any", instance_json=f"{k}", answer=f"{score}")
        for k, score in enumerate(scores)
    ]
    request = verifier_pb2.VerifyBatchRequest(items=items)
    response = await service.verifier.VerifyBatch(request, timeout=10)
    return [result.outcome.verdict.score for result in response.results]


async def signals(service: Service, digest: str) -> admission_pb2.Signals:
    """What is known of an environment's verdicts."""
    return await service.parts.drift.board.read(digest)


async def test_a_verdict_that_another_worker_refutes_is_reported_and_never_shared_again(
    redis: Redis, tmp_path: Path, workers: Workers
) -> None:
    ran: Counter[str] = Counter()

    async def first(call: call_pb2.Call, env: environment_pb2.Environment) -> call_pb2.CallResult:
        ran["first"] += 1
        return await score_answer(call, env)

    async def second(_: call_pb2.Call, env: environment_pb2.Environment) -> call_pb2.CallResult:
        ran["second"] += 1
        return verdict(1.0)

    async with serving(redis, tmp_path, recheck_share=1.0) as service:
        digest = await service.environment(deterministic=True)
        await workers(first)
        assert await verify_all(service, [0.25]) == [0.25]
        await until(lambda: rechecks("agreed") >= 1)  # the same worker, for there is no other
        await workers(second)
        await until(lambda: len(service.directory._live) == 2)
        before = rechecks("disagreed")
        await verify_all(service, [0.5])
        await until(lambda: rechecks("disagreed") == before + 1)
        assert digest in service.cache.distrusted

        async def told() -> bool:
            return bool(await redis.hexists(redis_keys.DEMOTED, digest))

        await until_true(told)
        known = await signals(service, digest)
    assert (known.rechecks, known.disagreements) == (2, 1)
    assert "another score" in known.notices[0].text
    assert set(ran) == {"first", "second"}


async def test_verdicts_of_all_servers_add_up_and_outlive_them(
    redis: Redis, tmp_path: Path, workers: Workers
) -> None:
    async with serving(redis, tmp_path, recheck_share=0.0) as service:
        digest = await service.environment()
        await workers()
        await verify_all(service, [0.0, 0.5, 1.0])
        await service.parts.drift.board.flush()
        sample = {"environment": "any@1"}
        counted = REGISTRY.get_sample_value("resyn_environment_verdicts_total", sample)
        assert counted == 3
    async with serving(redis, tmp_path, recheck_share=0.0) as service:
        await verify_all(service, [1.0])
        known = await signals(service, digest)
        asked = environment_pb2.GetEnvironmentRequest(environment="any")
        assert (await service.environments.GetEnvironment(asked)).signals == known
    assert (known.verdicts, known.score_sum) == (4, 2.5)
    assert list(known.scores) == [1, 0, 1, 0, 0, 2]
    assert rechecks("no_verdict") == 0


async def test_an_environment_whose_verdicts_may_differ_is_not_rechecked(
    redis: Redis, tmp_path: Path, workers: Workers
) -> None:
    async with serving(redis, tmp_path, recheck_share=1.0) as service:
        digest = await service.environment(deterministic=False)
        await workers()
        await verify_all(service, [0.5])
        assert not service.parts.drift._rechecks._running
        assert (await signals(service, digest)).verdicts == 1
