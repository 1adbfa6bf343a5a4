"""Has examinations planned and judged in a process of their own, and runs their calls.

That work takes milliseconds at a time: in the server's own loop all calls would wait for it.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Collection, Iterable, Sequence

from resyn.server.admission.calls import Unfinished
from resyn.server.admission.examination import refused
from resyn.server.admission.examiner_process import ExaminerProcess, Talk
from resyn.server.admission.policy import parse_policy
from resyn.server.call_lane import CallLane
from resyn.server.pacing import Pace
from resyn.server.settings import ServerSettings
from resyn.server.waiting import Caller, OtherWork, Verification, Work
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, examiner_pb2, outcome_pb2

# Planning and judging take less than a second, and each of them ends with news.
SILENCE_SECONDS = 60.0


class Examiner:
    """Examines environments; `close` ends its process."""

    def __init__(self, lane: CallLane, settings: ServerSettings, pace: Pace) -> None:
        self._lane = lane
        self._pace = pace
        self._settings = settings
        self._policy = parse_policy(settings.admission_policy)
        self._process: ExaminerProcess | None = None
        self._starting = asyncio.Lock()

    async def examine(
        self,
        environment: environment_pb2.Environment,
        inspection: call_pb2.Inspection,
        load_seconds: float,
        caller: Caller,
    ) -> admission_pb2.AdmissionReport:
        """Return the report; write restrictions and canaries into the environment."""
        order = examiner_pb2.BeginExamination(
            environment=environment,
            inspection=inspection,
            load_seconds=load_seconds,
            seeds=self._settings.admission_seeds,
            policy=self._settings.admission_policy,
            most_instance_bytes=self._settings.max_instance_bytes,
        )
        with (await self._running()).examination(order) as talk:
            done = await self._attend(talk, environment, caller)
        _restrict(environment, done.report.restrictions)
        environment.canaries.extend(done.canaries)
        return done.report

    async def _running(self) -> ExaminerProcess:
        """Return the process, which starts when it is first needed, and again if it has ended."""
        async with self._starting:
            if self._process is None or self._process.ended:
                self._process = await ExaminerProcess.start()
            return self._process

    async def _attend(
        self, talk: Talk, environment: environment_pb2.Environment, caller: Caller
    ) -> examiner_pb2.ExaminationDone:
        """Run the calls that are asked for, until there is a report or the reason for none."""
        running: set[asyncio.Task[None]] = set()

        async def run(batch: call_pb2.CallBatch) -> None:
            works = _works(batch, caller.request_id)
            asked = batch.candidate if batch.HasField("candidate") else environment
            try:
                async with self._pace.long_work(self._lane.flow_of(caller)):
                    results = await self._lane.run_all(asked, works, caller, candidate=True)
            except Exception:
                talk.fail(traceback.format_exc())
            else:
                talk.reply(call_pb2.CallReply(batch_id=batch.batch_id, results=results))

        try:
            while (news := await self._news(talk, running)).HasField("calls"):
                task = asyncio.create_task(run(news.calls))
                running.add(task)
                task.add_done_callback(running.discard)
        finally:
            for task in list(running):
                task.cancel()
        if news.HasField("unfinished"):
            raise Unfinished(news.unfinished)
        if news.HasField("failed"):
            raise RuntimeError(f"an examination has failed: {news.failed}")
        return news.done

    async def _news(
        self, talk: Talk, running: Collection[asyncio.Task[None]]
    ) -> examiner_pb2.ExaminerNews:
        """Return the next news; a process that should say something, and does not, is killed."""
        while True:
            try:
                async with asyncio.timeout(SILENCE_SECONDS):
                    return await talk.news()
            except TimeoutError:
                if not running:
                    talk.kill()

    def refused(
        self, code: str, text: str, of_source: Iterable[call_pb2.SourceFinding]
    ) -> admission_pb2.AdmissionReport:
        """Return the report of what could not be examined, but for its source."""
        return refused(code, text, self._policy, of_source)

    async def close(self) -> None:
        """End the process, and wait until it has ended."""
        if self._process is not None:
            await self._process.close()


def _works(batch: call_pb2.CallBatch, request_id: str) -> list[Work]:
    return [_work(call, batch.instances, request_id) for call in batch.calls]


def _work(call: call_pb2.Call, instances: Sequence[str], request_id: str) -> Work:
    if not call.HasField("verify"):
        call.request_id = request_id
        return OtherWork(call)
    verify = call.verify
    instance_json = instances[verify.instance]
    return Verification(request_id, instance_json, verify.answer, False, call.isolation_mode)


def _restrict(
    environment: environment_pb2.Environment, restrictions: admission_pb2.Restrictions
) -> None:
    unspecified = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
    if restrictions.no_shared_process and environment.isolation_mode == unspecified:
        environment.isolation_mode = outcome_pb2.ISOLATION_MODE_FORK
    if restrictions.no_shared_verdicts:
        environment.deterministic = False
