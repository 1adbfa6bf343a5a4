"""What rq keeps of jobs is JSON, and nothing that it names can be reached."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from rq import Queue
from rq.job import Job
from rq.serializers import resolve_serializer

from resyn.common.job_queue import FUNCTION, QUEUE, JsonSerializer
from resyn.workers.jobs.errors import JobRefused
from resyn.workers.jobs.rq_parts import SafeJob, SafeQueue

JOB_ID = "0" * 16


class NoRedis:
    """A connection that must not be used."""


def job(function: str = FUNCTION, *args: Any, **kwargs: Any) -> SafeJob:
    """A job as rq makes it, that nobody has stored."""
    connection: Any = NoRedis()
    made = SafeJob.create(function, args, kwargs, connection=connection, id=JOB_ID)
    assert isinstance(made, SafeJob)
    return made


def test_values_of_json_come_back() -> None:
    value = [FUNCTION, None, ["id"], {"a": 1.5, "b": [True, None, "ü"]}]
    assert JsonSerializer.loads(JsonSerializer.dumps(value)) == value
    assert resolve_serializer(JsonSerializer) is JsonSerializer


@pytest.mark.parametrize("data", [pickle.dumps({"a": 1}), b"", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="is no JSON"):
        JsonSerializer.loads(data)


@pytest.mark.parametrize("value", [object(), {1, 2}, b"bytes", float("nan")])
def test_what_has_no_json_is_not_written(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        JsonSerializer.dumps(value)


def test_every_job_and_queue_uses_it_whatever_rq_passes() -> None:
    connection: Any = NoRedis()
    assert SafeJob(JOB_ID, connection=connection).serializer is JsonSerializer
    assert SafeJob(JOB_ID, connection=connection, serializer="pickle").serializer is JsonSerializer
    queue = SafeQueue(QUEUE, connection=connection, serializer=JsonSerializer)
    assert isinstance(queue, Queue)
    assert queue.job_class is SafeJob


@pytest.mark.parametrize("given", [None, "", "pickle"])
def test_rq_has_no_pickle_to_fall_back_to(given: Any) -> None:
    assert resolve_serializer(given) is JsonSerializer
    connection: Any = NoRedis()
    assert Job(JOB_ID, connection=connection).serializer is JsonSerializer


def test_our_function_with_the_jobs_own_id_is_known() -> None:
    assert job(FUNCTION, JOB_ID).job_id_to_run() == JOB_ID


@pytest.mark.parametrize(
    "stranger",
    [
        job("os.system", JOB_ID),
        job("resyn.workers.jobs.main.main", JOB_ID),
        job(FUNCTION),
        job(FUNCTION, "1" * 16),
        job(FUNCTION, JOB_ID, "more"),
        job(FUNCTION, JOB_ID, shell=True),
    ],
)
def test_all_others_are_refused(stranger: SafeJob) -> None:
    with pytest.raises(JobRefused):
        stranger.job_id_to_run()


@pytest.mark.parametrize("name", ["_success", "_failure", "_stopped"])
def test_callbacks_are_refused_and_never_looked_up(name: str) -> None:
    stranger = job(FUNCTION, JOB_ID)
    setattr(stranger, f"{name}_callback_name", "no.such.module")
    with pytest.raises(JobRefused, match="callbacks"):
        stranger.job_id_to_run()
    assert getattr(stranger, f"{name[1:]}_callback") is None


def test_rq_itself_can_reach_nothing_that_a_job_names() -> None:
    with pytest.raises(JobRefused):
        _ = job("os.getcwd").func
    with pytest.raises(JobRefused):
        job("os.getcwd").perform()
