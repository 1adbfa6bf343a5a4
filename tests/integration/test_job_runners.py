"""What becomes of jobs when their runners die, stop, or lose them; and what rq's tools see."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

from rq import Queue, Worker
from rq.job import Job
from rq.registry import FailedJobRegistry, FinishedJobRegistry, StartedJobRegistry
from tests.integration import jobs
from tests.integration.jobs import SCORE, Runners, done_at_least, ended, get, results, submit
from tests.integration.service import Service, until, until_true
from tests.integration.workers import Workers, verdict

from resyn.common.job_queue import FUNCTION, QUEUE, JsonSerializer
from resyn.common.redis_connection import connect_blocking
from resyn.v1 import call_pb2, environment_pb2, job_pb2, job_store_pb2


class Gate:
    """A verifier that scores what comes before the gate, and the rest when it is opened."""

    def __init__(self, first: float) -> None:
        self.first = first
        self.opened = asyncio.Event()
        self.runs: Counter[str] = Counter()

    async def __call__(
        self, call: call_pb2.Call, _: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        answer = call.verify.answer
        self.runs[answer] += 1
        if float(answer) >= self.first:
            await self.opened.wait()
        return verdict(float(answer))


async def cancel(service: Service, job_id: str) -> job_pb2.Job:
    return await service.jobs.CancelJob(job_pb2.CancelJobRequest(job_id=job_id))


async def test_another_runner_takes_over_what_a_killed_one_had(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.512)  # the third chunk waits
    await workers(gate, slots=300)
    first = await runners()
    job = await submit(service, SCORE, jobs.items(700))
    await done_at_least(service, job.id, 512)
    await until(lambda: gate.runs["0.6"] == 1)
    await runners.kill(first)
    killed = time.monotonic()
    await runners()
    gate.opened.set()
    done = await ended(service, job.id)
    assert time.monotonic() - killed < 15.0
    assert (done.state, done.progress.done) == (job_pb2.JOB_STATE_DONE, 700)
    assert await service.redis.hget(f"rq:job:{job.id}", "retries_left") == b"5"  # it had got on
    found = await results(service, job.id)
    assert [each.index for each in found] == list(range(700))
    assert jobs.scores(found) == [k / 1000 for k in range(700)]
    # What was finished did not run again, and the chunk at hand at most once more.
    assert {gate.runs[f"{k / 1000}"] for k in range(512)} == {1}
    assert {gate.runs[f"{k / 1000}"] for k in range(512, 700)} <= {1, 2}


async def test_a_runner_that_comes_back_from_the_dead_changes_nothing(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.256)
    await workers(gate, slots=600)
    first = await runners()
    job = await submit(service, SCORE, jobs.items(500))
    await until(lambda: gate.runs["0.3"] == 1)
    first.send_signal(signal.SIGSTOP)
    await runners()
    await until_true(lambda: _began_again(gate))
    first.send_signal(signal.SIGCONT)
    await until(lambda: '"ending": "lost"' in runners.log())
    gate.opened.set()
    done = await ended(service, job.id)
    assert (done.state, done.progress.done) == (job_pb2.JOB_STATE_DONE, 500)
    assert jobs.scores(await results(service, job.id)) == [k / 1000 for k in range(500)]


async def _began_again(gate: Gate) -> bool:
    await asyncio.sleep(0.1)
    return gate.runs["0.3"] == 2


async def test_sigterm_hands_a_job_back_after_the_chunk_at_hand(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.256)
    await workers(gate, slots=300)
    first = await runners()
    job = await submit(service, SCORE, jobs.items(600))
    await until(lambda: gate.runs["0.3"] == 1)
    first.send_signal(signal.SIGTERM)
    gate.opened.set()
    assert await asyncio.to_thread(first.wait, 10) == 0
    handed_back = await get(service, job.id)
    assert handed_back.state == job_pb2.JOB_STATE_QUEUED
    assert handed_back.progress.done == 512
    await runners()
    done = await ended(service, job.id)
    assert (done.state, done.progress.done) == (job_pb2.JOB_STATE_DONE, 600)
    assert set(gate.runs.values()) == {1}
    with connect_blocking(service_url(service)) as redis:
        assert Job.fetch(job.id, connection=redis, serializer=JsonSerializer).retries_left == 5


async def test_sigterm_takes_back_a_chunk_that_is_not_done_in_time(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.0)
    member = await workers(gate, slots=10)
    first = await runners(RESYN_DRAIN_SECONDS="0.1")
    job = await submit(service, SCORE, jobs.items(5))
    await until(lambda: len(gate.runs) == 5)
    first.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(first.wait, 10) == 0
    assert (await get(service, job.id)).state == job_pb2.JOB_STATE_QUEUED
    await until(lambda: len(member.guests.killed) == 5)


async def test_an_idle_runner_ends_at_once(service: Service, runners: Runners) -> None:
    runner = await runners()
    runner.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(runner.wait, 5) == 0


async def test_cancelling_ends_the_calls_that_are_out_and_keeps_what_was_done(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.256)
    member = await workers(gate, slots=300)
    await runners()
    job = await submit(service, SCORE, jobs.items(500))
    await done_at_least(service, job.id, 256)
    await until(lambda: gate.runs["0.4"] == 1)
    cancelled = await cancel(service, job.id)
    assert cancelled.state == job_pb2.JOB_STATE_CANCELLED
    await until(lambda: len(member.guests.killed) == 244)
    assert jobs.scores(await results(service, job.id)) == [k / 1000 for k in range(256)]
    again = await cancel(service, job.id)
    assert again == cancelled

    async def forgotten() -> bool:
        return not await service.redis.exists(f"rq:job:{job.id}")

    await until_true(forgotten)
    gate.opened.set()
    next_one = await submit(service, SCORE, jobs.items(3))
    assert (await ended(service, next_one.id)).state == job_pb2.JOB_STATE_DONE


async def test_a_job_that_is_cancelled_in_the_queue_never_runs(
    service: Service, workers: Workers, runners: Runners
) -> None:
    member = await workers()
    job = await submit(service, SCORE, jobs.items(3))
    await cancel(service, job.id)
    await runners()
    other = await submit(service, SCORE, [jobs.item("1")])
    await ended(service, other.id)
    assert member.guests.began == ["1"]
    assert await results(service, job.id) == []
    assert not await service.redis.exists(f"rq:job:{job.id}")


async def test_a_job_waits_for_a_server_that_is_away(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await runners(RESYN_ADDRESS="127.0.0.1:1", RESYN_JOB_TRIES="2")
    job = await submit(service, SCORE, jobs.items(2))
    done = await ended(service, job.id)
    assert done.state == job_pb2.JOB_STATE_DONE
    assert dict(done.progress.faults) == {"infrastructure": 2}
    found = await results(service, job.id)
    assert all(each.verified.outcome.fault.retryable for each in found)
    assert "UNAVAILABLE" in found[0].verified.outcome.fault.message


async def test_results_beyond_the_bound_fail_the_job(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await workers()
    job = await submit(service, SCORE, jobs.items(3))
    plan: Any = await service.redis.hget(f"resyn:job:{job.id}", "plan")
    small = job_store_pb2.JobPlan.FromString(plan)
    small.most_result_bytes = 10
    changed: Any = {"plan": small.SerializeToString()}
    await service.redis.hset(f"resyn:job:{job.id}", mapping=changed)
    await runners()
    failed = await ended(service, job.id)
    assert failed.state == job_pb2.JOB_STATE_FAILED
    assert failed.reason == "its results are more than 10 bytes, compressed"


def service_url(service: Service) -> str:
    """Where the test's Valkey is."""
    return f"unix://{service.redis.connection_pool.connection_kwargs['path']}"


async def test_the_tools_of_rq_see_the_queue(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.0)
    await workers(gate, slots=10)
    with connect_blocking(service_url(service)) as redis:
        queue = Queue(QUEUE, connection=redis, serializer="json")
        job = await submit(service, SCORE, jobs.items(2))
        assert [(each.id, each.func_name) for each in queue.jobs] == [(job.id, FUNCTION)]
        await runners()
        await until(lambda: len(gate.runs) == 2)
        started = StartedJobRegistry(queue=queue)
        assert started.get_job_ids(cleanup=False) == [job.id]
        [worker] = Worker.all(connection=redis, serializer="json")
        assert worker.get_current_job_id() == job.id
        seen = await asyncio.to_thread(_rq, service, "info", "--raw")
        assert f"queue {QUEUE} 0" in seen
        gate.opened.set()
        await ended(service, job.id)
        finished = FinishedJobRegistry(queue=queue)
        await until(lambda: finished.get_job_ids() == [job.id])


def _rq(service: Service, *arguments: str) -> str:
    command = [str(Path(sys.executable).parent / "rq"), *arguments, "--url", service_url(service)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


async def test_strangers_in_the_queue_are_refused_and_nothing_of_them_runs(
    service: Service, workers: Workers, runners: Runners, tmp_path: Path
) -> None:
    await workers()
    marks = [tmp_path / name for name in ("called", "data", "meta", "callback", "group")]
    with connect_blocking(service_url(service)) as redis:
        queue = Queue(QUEUE, connection=redis, serializer=JsonSerializer)
        strangers = [
            queue.enqueue("os.mkdir", str(marks[0])),
            _pickled(queue, "data", Explosive(str(marks[1]))),
            _pickled(queue, "meta", Explosive(str(marks[2]))),
            _with_callback(queue, str(marks[3])),
            _grouped(queue, _pickled(queue, "meta", Explosive(str(marks[4])))),
        ]
        await runners()
        job = await submit(service, SCORE, jobs.items(2))
        assert (await ended(service, job.id)).state == job_pb2.JOB_STATE_DONE
        failed = FailedJobRegistry(queue=queue)
        assert set(failed.get_job_ids()) == {each.id for each in strangers}
        refused = Job.fetch(strangers[0].id, connection=redis, serializer=JsonSerializer)
        latest = refused.latest_result()
        assert latest is not None
        assert "function 'os.mkdir' is not 'resyn.run_job'" in str(latest.exc_string)
    assert [mark for mark in marks if mark.exists()] == []


class Explosive:
    """Makes a folder when it is unpickled."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, (self.path,)


def _pickled(queue: Queue, field: str, value: object) -> Job:
    job = queue.enqueue(FUNCTION, "not its own id")
    poison = pickle.dumps(value)
    stored = zlib.compress(poison) if field == "data" else poison
    queue.connection.hset(job.key, field, stored)
    return job


def _with_callback(queue: Queue, path: str) -> Job:
    job = queue.enqueue(FUNCTION, path)
    queue.connection.hset(job.key, "failure_callback_name", "os.mkdir")
    return job


def _grouped(queue: Queue, job: Job) -> Job:
    """Put a job into a group, whose jobs rq would fetch with its default serializer."""
    queue.connection.hset(job.key, "group_id", "trap")
    queue.connection.sadd("rq:groups", "trap")
    queue.connection.sadd("rq:group:trap", job.id)
    return job


async def test_a_job_that_loses_every_runner_fails_in_the_end(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.0)
    await workers(gate, slots=10)
    first = await runners()
    job = await submit(service, SCORE, jobs.items(2))
    await until(lambda: len(gate.runs) == 2)
    await service.redis.hset(f"rq:job:{job.id}", "retries_left", "0")
    await runners.kill(first)
    await runners()
    failed = await ended(service, job.id)
    assert (failed.state, failed.reason) == (
        job_pb2.JOB_STATE_FAILED,
        "its runner died each time",
    )


async def test_a_failed_job_that_rq_requeues_goes_on_where_it_was(
    service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.256)
    await workers(gate, slots=300)
    first = await runners()
    job = await submit(service, SCORE, jobs.items(300))
    await until(lambda: gate.runs["0.299"] == 1)
    await service.redis.hset(f"rq:job:{job.id}", "retries_left", "0")
    await runners.kill(first)
    await runners()
    assert (await ended(service, job.id)).state == job_pb2.JOB_STATE_FAILED
    gate.opened.set()
    with connect_blocking(service_url(service)) as redis:
        queue = Queue(QUEUE, connection=redis, serializer=JsonSerializer)
        failed = FailedJobRegistry(queue=queue)
        await until(lambda: failed.get_job_ids() == [job.id])
        failed.requeue(job.id)

    async def done() -> bool:
        return (await get(service, job.id)).state == job_pb2.JOB_STATE_DONE

    await until_true(done)
    assert jobs.scores(await results(service, job.id)) == [k / 1000 for k in range(300)]
    assert {gate.runs[f"{k / 1000}"] for k in range(256)} == {1}


async def test_a_runner_counts_what_it_does_and_says_whether_it_is_ready(
    service: Service, workers: Workers, runners: Runners
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    await workers()
    await runners(RESYN_RUNNER_HTTP_PORT=str(port))
    job = await submit(service, SCORE, [*jobs.items(300), jobs.item("1", item_id="last")])
    await ended(service, job.id)

    def read(path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            return str(answer.read().decode())

    async def counted() -> str:
        text = await asyncio.to_thread(read, "/metrics")
        return text if 'resyn_job_runner_runs_total{ending="done"} 1.0' in text else ""

    text = await until_true(counted)
    assert 'resyn_job_runner_chunks_total{work="score"} 2.0' in text
    assert 'resyn_job_runner_items_total{result="verdict"} 301.0' in text
    assert await asyncio.to_thread(read, "/readyz") == "ready\n"
