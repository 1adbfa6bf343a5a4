"""An examination from its first call to its report."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace

from resyn.server.admission import policy, report
from resyn.server.admission.calls import Ask, Calls
from resyn.server.admission.findings import Finding
from resyn.server.admission.judgement import judgements
from resyn.server.admission.judges import source
from resyn.server.admission.learning import learn
from resyn.server.admission.observations import Limits, Observations
from resyn.server.admission.policy import Policy, parse_policy
from resyn.server.admission.rounds import Rounds
from resyn.v1 import admission_pb2, call_pb2, examiner_pb2

# Another version may find something else.
EXAMINATION = "6"


async def examine(order: examiner_pb2.BeginExamination, ask: Ask) -> examiner_pb2.ExaminationDone:
    """Return report and canaries; Unfinished if the calls, which `ask` runs, cannot be run."""
    began, began_unix = time.monotonic(), time.time()
    environment = order.environment
    calls, never_equal = Calls(ask), ""
    if not environment.has_reference_answer:
        calls, never_equal = await learn(calls, environment)
    limits = Limits(
        environment.limits.cpu_seconds,
        environment.limits.wall_seconds,
        environment.limits.memory_bytes,
        order.most_instance_bytes,
    )
    rounds = Rounds(
        calls,
        order.seeds,
        limits,
        environment.has_observe,
        environment.has_reference_answer or calls.candidate is not None,
        order.load_seconds,
    )
    seen = replace(await rounds.run(), learned=calls.candidate is not None, never_equal=never_equal)
    made = _report(judgements(seen, order.inspection.findings), parse_policy(order.policy), seen)
    made.calls = calls.count
    made.started_unix_seconds = began_unix
    made.seconds = time.monotonic() - began
    return examiner_pb2.ExaminationDone(report=made, canaries=report.canaries(seen))


def refused(
    code: str, text: str, by: Policy, of_source: Iterable[call_pb2.SourceFinding]
) -> admission_pb2.AdmissionReport:
    """Return the report of what could not be examined, but for its source."""
    return _report([Finding(code, text), *source.judgements(of_source)], by, Observations())


def _report(found: list[Finding], by: Policy, seen: Observations) -> admission_pb2.AdmissionReport:
    made = policy.judge(found, by)
    made.figures.CopyFrom(report.figures(seen))
    made.examination = EXAMINATION
    return made
