"""An examination from its first call to its report."""

from __future__ import annotations

import time
from dataclasses import dataclass

from resyn.server.admission import policy, report
from resyn.server.admission.calls import Calls
from resyn.server.admission.findings import Finding
from resyn.server.admission.judgement import judgements
from resyn.server.admission.observations import Limits, Observations
from resyn.server.admission.policy import Policy
from resyn.server.admission.rounds import Rounds
from resyn.server.call_lane import CallLane
from resyn.server.waiting import Caller
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, outcome_pb2

# Another version may find something else.
EXAMINATION = "1"


@dataclass(frozen=True)
class Examiner:
    """Examines environments; `seeds` instances at each level."""

    lane: CallLane
    seeds: int
    policy: Policy
    most_instance_bytes: int

    async def examine(
        self,
        environment: environment_pb2.Environment,
        inspection: call_pb2.Inspection,
        load_seconds: float,
        caller: Caller,
    ) -> admission_pb2.AdmissionReport:
        """Return the report; write restrictions and canaries into the environment."""
        began, began_unix = time.monotonic(), time.time()
        calls = Calls(self.lane, environment, caller)
        limits = Limits(
            environment.limits.cpu_seconds,
            environment.limits.wall_seconds,
            environment.limits.memory_bytes,
            self.most_instance_bytes,
        )
        rounds = Rounds(
            calls,
            self.seeds,
            limits,
            environment.has_observe,
            environment.has_reference_answer,
            load_seconds,
        )
        seen = await rounds.run()
        made = self._report(judgements(seen, inspection.findings), seen)
        made.calls = calls.count
        made.started_unix_seconds = began_unix
        made.seconds = time.monotonic() - began
        _restrict(environment, made.restrictions)
        environment.canaries.extend(report.canaries(seen))
        return made

    def refused(self, code: str, text: str) -> admission_pb2.AdmissionReport:
        """Return the report of what could not be examined."""
        return self._report([Finding(code, text)], Observations())

    def _report(self, found: list[Finding], seen: Observations) -> admission_pb2.AdmissionReport:
        made = policy.judge(found, self.policy)
        made.figures.CopyFrom(report.figures(seen))
        made.examination = EXAMINATION
        return made


def _restrict(
    environment: environment_pb2.Environment, restrictions: admission_pb2.Restrictions
) -> None:
    unspecified = outcome_pb2.ISOLATION_MODE_UNSPECIFIED
    if restrictions.no_shared_process and environment.isolation_mode == unspecified:
        environment.isolation_mode = outcome_pb2.ISOLATION_MODE_FORK
    if restrictions.no_shared_verdicts:
        environment.deterministic = False
