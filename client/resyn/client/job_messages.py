"""Jobs to messages and back. Pure functions; InvalidRequest for what cannot travel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resyn.client import environment_messages, errors, replies, requests
from resyn.client.enums import JobState, from_number, to_number
from resyn.client.errors import InvalidRequest, ProtocolError
from resyn.client.items import Environment, FailedInstance, Instance
from resyn.client.jobs import (
    AdmitJob,
    FailedRegistration,
    GenerateJob,
    Job,
    JobInput,
    JobItem,
    JobProgress,
    JobResult,
    JobWork,
    Registration,
    ReverifyJob,
    ScoreJob,
)
from resyn.client.pins import Pins
from resyn.client.values import Outcome, Rejected
from resyn.v1 import job_pb2, outcome_pb2

# Items of one message of an upload.
_MESSAGE_ITEMS = 500
_MESSAGE_BYTES = 1 << 20


def spec(work: JobWork, pins: Pins) -> job_pb2.JobSpec:
    """Return the first message of an upload."""
    if isinstance(work, ScoreJob):
        return job_pb2.JobSpec(score=job_pb2.ScoreJob())
    if isinstance(work, AdmitJob):
        return job_pb2.JobSpec(admit=job_pb2.AdmitJob())
    if isinstance(work, ReverifyJob):
        return job_pb2.JobSpec(reverify=job_pb2.ReverifyJob(tolerance=work.tolerance))
    generate = job_pb2.GenerateJob(
        environments=[
            pins.reference(requests.checked("environments", requests.reference(each)))
            for each in work.environments
        ],
        difficulties=work.difficulties,
        seed=work.seed,
        count=work.count,
        with_reference_answer=work.with_reference_answer,
    )
    return job_pb2.JobSpec(generate=generate)


def upload(
    first: job_pb2.JobSpec, items: Iterable[JobInput], pins: Pins
) -> Iterator[job_pb2.SubmitJobRequest]:
    """Yield the messages of an upload."""
    yield job_pb2.SubmitJobRequest(spec=first)
    part, size, count = job_pb2.JobItems(), 0, 0
    for item in items:
        message = _item(item)
        pins.apply(message.request)
        length = message.ByteSize()
        if part.items and (len(part.items) >= _MESSAGE_ITEMS or size + length > _MESSAGE_BYTES):
            yield job_pb2.SubmitJobRequest(items=part)
            part, size = job_pb2.JobItems(), 0
        part.items.append(message)
        size += length
        count += 1
    if part.items:
        yield job_pb2.SubmitJobRequest(items=part)
    yield job_pb2.SubmitJobRequest(end=job_pb2.JobEnd(items=count))


def _item(given: JobInput) -> job_pb2.JobItem:
    if isinstance(given, Registration):
        return _registration(given)
    whole = given if isinstance(given, JobItem) else JobItem(given)
    item_id = requests.checked("item_id", whole.item.item_id or "")
    message = job_pb2.JobItem(request=requests.verify(whole.item), item_id=item_id)
    if whole.expected_score is not None:
        message.expected_score = whole.expected_score
    return message


def _registration(given: Registration) -> job_pb2.JobItem:
    request = environment_messages.register(
        given.source, given.name, given.version, given.profile, None
    )
    came = given.provenance
    environment_messages.add_provenance(request, came.author, came.model, came.prompt, came.parent)
    item_id = requests.checked("item_id", given.item_id)
    return job_pb2.JobItem(registration=request, item_id=item_id)


def page(state: JobState | None) -> job_pb2.ListJobsRequest:
    """Return the request for the first page of a list."""
    request = job_pb2.ListJobsRequest()
    if state is not None:
        try:
            request.state = to_number(JobState(state))  # type: ignore[assignment] # stubs: own type
        except (KeyError, ValueError):
            known = ", ".join(JobState)
            raise InvalidRequest(f"{state!r} is none", "state", f"one of {known}") from None
    return request


def job(message: job_pb2.Job) -> Job:
    """Return a job."""
    return Job(
        message.id,
        _work(message.spec),
        from_number(JobState, message.state),
        _progress(message.progress),
        message.reason,
        message.tenant,
        message.submitted_unix_seconds,
        message.started_unix_seconds,
        message.finished_unix_seconds,
    )


def _work(message: job_pb2.JobSpec) -> JobWork:
    kind = message.WhichOneof("work")
    if kind == "score":
        return ScoreJob()
    if kind == "admit":
        return AdmitJob()
    if kind == "reverify":
        return ReverifyJob(message.reverify.tolerance)
    if kind != "generate":
        raise ProtocolError("a job of unknown work; a newer client may read it")
    work = message.generate
    return GenerateJob(
        tuple(work.environments),
        tuple(work.difficulties),
        work.count,
        work.seed,
        work.with_reference_answer,
    )


def _progress(message: job_pb2.JobProgress) -> JobProgress:
    return JobProgress(
        message.total,
        message.done,
        message.verdicts,
        message.instances,
        dict(message.faults),
        message.rejections,
        message.differing,
        message.score_sum,
        dict(message.environments),
    )


def result(message: job_pb2.JobResult) -> JobResult:
    """Return what became of one item."""
    expected = message.expected_score if message.HasField("expected_score") else None
    found: Outcome | Rejected | Instance | FailedInstance | Environment | FailedRegistration
    if message.HasField("admission"):
        found = _admission(message.admission)
    elif message.HasField("generated"):
        found = replies.generated(message.generated)
    else:
        found = replies.item(message.verified)
    return JobResult(message.index, message.item_id, found, expected)


def _admission(
    message: job_pb2.AdmissionResult,
) -> Environment | Rejected | FailedRegistration:
    if message.HasField("environment"):
        return replies.environment(message.environment)
    if message.HasField("rejection"):
        return Rejected(errors.from_rejection(message.rejection))
    return FailedRegistration(replies.fault(message.fault, outcome_pb2.Execution()))
