"""Jobs from their submission to their results, done by a real runner process."""

from __future__ import annotations

from typing import Any

import pytest
from rq.job import Job
from tests.integration import jobs
from tests.integration.jobs import SCORE, Runners, ended, results, scores, submit
from tests.integration.service import Service
from tests.integration.workers import Workers, verdict

from resyn.common import redis_keys
from resyn.common.faults import fault
from resyn.v1 import call_pb2, environment_pb2, job_pb2, outcome_pb2


async def test_answers_are_scored_in_order(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await workers(slots=4)
    await runners()
    job = await submit(service, SCORE, jobs.items(700), tenant="team-a")
    assert (job.state, job.tenant, job.progress.total) == (job_pb2.JOB_STATE_QUEUED, "team-a", 700)
    done = await ended(service, job.id)
    assert done.state == job_pb2.JOB_STATE_DONE
    assert (done.progress.done, done.progress.verdicts) == (700, 700)
    assert done.submitted_unix_seconds <= done.started_unix_seconds <= done.finished_unix_seconds
    found = await results(service, job.id)
    assert [each.index for each in found] == list(range(700))
    assert [each.item_id for each in found] == [f"item-{k}" for k in range(700)]
    assert scores(found) == [k / 1000 for k in range(700)]
    assert done.progress.score_sum == pytest.approx(sum(scores(found)))


async def test_a_data_set_has_every_environment_difficulty_and_seed(
    service: Service, workers: Workers, runners: Runners
) -> None:
    other = await service.environment("other", "another source")
    digest = await service.environment()
    await workers(jobs.generate_or_score, slots=4)
    await runners()
    work = jobs.generate(
        environments=["any", "other"], difficulties=[2, 5], seed=7, count=150,
        with_reference_answer=True,
    )  # fmt: skip
    job = await submit(service, work)
    assert list(job.spec.generate.environments) == [digest, other]
    done = await ended(service, job.id)
    assert (done.state, done.progress.instances) == (job_pb2.JOB_STATE_DONE, 600)
    made = [each.generated.instance for each in await results(service, job.id)]
    expected = [(e, d, 7 + k) for e in (digest, other) for d in (2, 5) for k in range(150)]
    assert [(m.environment_digest, m.difficulty, m.seed) for m in made] == expected
    assert all(m.reference_answer == str(m.seed) for m in made)


async def test_old_verdicts_are_compared_past_the_cache(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await service.environment("sure", "deterministic", deterministic=True)
    member = await workers(slots=2)
    await service.verify("sure", "0.5")
    old = [
        jobs.item("0.5", expected=0.5, environment="sure"),
        jobs.item("0.25", expected=1.0, environment="sure", item_id="moved"),
        jobs.item("0.999", expected=1.0, environment="sure"),
        jobs.item("no number", expected=0.0, environment="sure", item_id="broken"),
    ]
    await runners(RESYN_JOB_TRIES="1")
    job = await submit(service, jobs.reverify(tolerance=0.01), old)
    done = await ended(service, job.id)
    assert done.state == job_pb2.JOB_STATE_DONE
    assert (done.progress.done, done.progress.differing) == (4, 2)
    moved, broken = await results(service, job.id)
    assert (moved.item_id, moved.index, moved.expected_score) == ("moved", 1, 1.0)
    assert moved.verified.outcome.verdict.score == 0.25
    assert broken.item_id == "broken"
    assert broken.verified.outcome.HasField("fault")
    assert member.guests.began.count("0.5") == 2


async def test_faults_that_may_pass_are_tried_again_and_then_stand(
    service: Service, workers: Workers, runners: Runners
) -> None:
    tries: dict[str, int] = {}

    async def run(call: call_pb2.Call, _: environment_pb2.Environment) -> call_pb2.CallResult:
        answer = call.verify.answer
        tries[answer] = tries.get(answer, 0) + 1
        if answer == "never" or (answer == "0.5" and tries[answer] < 2):
            full = fault(outcome_pb2.FAULT_KIND_OVERLOADED, "there is no room")
            return call_pb2.CallResult(fault=full)
        return verdict(float(answer))

    await workers(run, slots=1)
    await runners(RESYN_JOB_TRIES="3")
    job = await submit(service, SCORE, [jobs.item("0.5"), jobs.item("never"), jobs.item("0.25")])
    done = await ended(service, job.id)
    first, second, third = await results(service, job.id)
    assert scores([first, third]) == [0.5, 0.25]
    assert second.verified.outcome.fault.retryable
    assert not second.verified.outcome.HasField("verdict")
    assert dict(done.progress.faults) == {"overloaded": 1}
    assert tries["never"] >= 3
    assert tries["0.25"] < tries["never"]


async def test_latest_does_not_move_under_a_job(
    service: Service, workers: Workers, runners: Runners
) -> None:
    seen: set[str] = set()

    async def run(
        call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        seen.add(environment.digest)
        return verdict(1.0)

    before = await service.environment("moving", "first source")
    job = await submit(service, SCORE, [jobs.item("1", environment="moving")])
    await service.environment("moving", "second source")
    await workers(run)
    await runners()
    await ended(service, job.id)
    assert seen == {before}


async def test_results_are_read_from_an_offset_and_followed(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await workers(slots=4)
    job = await submit(service, SCORE, jobs.items(600))
    await runners()
    followed = await results(service, job.id, offset=300, follow=True)
    assert [each.index for each in followed] == list(range(300, 600))
    assert await results(service, job.id, offset=600) == []


async def test_a_job_is_kept_for_as_long_as_it_was_set(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await workers()
    await runners()
    job = await submit(service, SCORE, jobs.items(3))
    await ended(service, job.id)
    for key in (redis_keys.job(job.id), redis_keys.job_results(job.id), f"rq:job:{job.id}"):
        assert 7 * 86400 - 60 < await service.redis.ttl(key) <= 7 * 86400
    assert not await service.redis.exists(redis_keys.job_items(job.id))  # it is of no use any more


async def test_jobs_are_listed_newest_first_and_by_state(
    service: Service, workers: Workers, runners: Runners
) -> None:
    await workers()
    made = [(await submit(service, SCORE, jobs.items(1))).id for _ in range(3)]
    first = await service.jobs.ListJobs(job_pb2.ListJobsRequest(page_size=2))
    assert [each.id for each in first.jobs] == [made[2], made[1]]
    rest = await service.jobs.ListJobs(
        job_pb2.ListJobsRequest(page_size=2, page_token=first.next_page_token)
    )
    assert ([each.id for each in rest.jobs], rest.next_page_token) == ([made[0]], "")
    await service.jobs.CancelJob(job_pb2.CancelJobRequest(job_id=made[1]))
    cancelled = await service.jobs.ListJobs(
        job_pb2.ListJobsRequest(state=job_pb2.JOB_STATE_CANCELLED)
    )
    assert [each.id for each in cancelled.jobs] == [made[1]]
    await service.redis.delete(redis_keys.job(made[2]))
    left = await service.jobs.ListJobs(job_pb2.ListJobsRequest())
    assert [each.id for each in left.jobs] == [made[1], made[0]]
    assert await service.redis.zcard(redis_keys.JOBS) == 2


async def test_a_job_is_cancelled_while_its_runner_forgets_it(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await submit(service, SCORE, jobs.items(1))
    fetch = Job.fetch

    def forget(job_id: str, connection: Any, **given: Any) -> Job:
        found = fetch(job_id, connection=connection, **given)
        connection.delete(found.key)
        return found

    monkeypatch.setattr(Job, "fetch", forget)
    cancelled = await service.jobs.CancelJob(job_pb2.CancelJobRequest(job_id=job.id))
    assert cancelled.state == job_pb2.JOB_STATE_CANCELLED
