"""Verdicts of calls that ran together, compared with what processes of their own say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import metrics
from resyn.workers.orders import Verification
from resyn.workers.standing import Standings

# Runs a call in a process of its own.
RunAlone = Callable[[Verification, environment_pb2.Environment], Awaitable[call_pb2.CallResult]]
_OF_THE_VERIFIER = (
    outcome_pb2.FAULT_KIND_VERIFIER_ERROR,
    outcome_pb2.FAULT_KIND_INVALID_RESULT,
    outcome_pb2.FAULT_KIND_POLICY_VIOLATION,
)


class Audits:
    """Runs calls again, and has environments demoted whose verdicts are others then."""

    def __init__(self, standings: Standings, alone: RunAlone) -> None:
        self._standings = standings
        self._alone = alone

    async def agrees(
        self,
        call: Verification,
        environment: environment_pb2.Environment,
        score: float,
        missing: bool,
    ) -> bool:
        """Say whether a process of its own gives the same; what it cannot say is no."""
        result = await self._alone(call, environment)
        if result.WhichOneof("result") != "verdict":
            self._doubt_for(result.fault, environment)
            return False
        if (result.verdict.score, result.verdict.answer_missing) == (score, missing):
            metrics.AUDITS.labels("agreed").inc()
            return True
        self._disagree(environment, f"score {score:g}, but {result.verdict.score:g} alone")
        return False

    def _doubt_for(
        self, fault: outcome_pb2.Fault, environment: environment_pb2.Environment
    ) -> None:
        """A verdict here and a fault alone: limits depend on the host, the rest should not."""
        if fault.kind in _OF_THE_VERIFIER:
            self._disagree(environment, f"{fault.message[:200]} in a process of its own")
        else:
            self._standings.pause(environment, fault.message[:200])

    def _disagree(self, environment: environment_pb2.Environment, why: str) -> None:
        metrics.AUDITS.labels("disagreed").inc()
        self._standings.demote(environment.digest, why)
