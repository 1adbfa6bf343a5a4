"""What is made of findings: severities as the operator wants them, and a state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from resyn.common.settings import SettingError
from resyn.server.admission.catalogue import CATALOGUE, ERROR, SEVERITIES
from resyn.server.admission.findings import FEWEST_LEVELS, Finding, written
from resyn.server.admission.observations import LEVELS
from resyn.v1 import admission_pb2
from resyn.v1.admission_pb2 import AdmissionState, Severity

OFF = "off"
# Beside an error's levels, these restrict an environment.
NO_SHARED_PROCESS = ("verdict-depends-on-order",)
NO_SHARED_VERDICTS = (
    "verdict-not-reproducible",
    "verdict-depends-on-order",
    "verdict-depends-on-time",
)


@dataclass(frozen=True)
class Policy:
    """An operator's severities, over those of the catalogue; None: a code does not count."""

    severities: Mapping[str, Severity.ValueType | None] = field(default_factory=dict)

    def severity(self, finding: Finding) -> Severity.ValueType | None:
        """Return how bad a finding is here."""
        return self.severities.get(finding.code, finding.weight)


def parse_policy(texts: Sequence[str]) -> Policy:
    """Read `code=severity` pairs; SettingError names what does not fit."""
    severities: dict[str, Severity.ValueType | None] = {}
    for text in texts:
        code, _, name = text.partition("=")
        if code not in CATALOGUE:
            raise SettingError(f"RESYN_ADMISSION_POLICY={text!r}: no finding has this code")
        if name != OFF and name not in SEVERITIES:
            names = ", ".join((*SEVERITIES, OFF))
            raise SettingError(f"RESYN_ADMISSION_POLICY={text!r}: one of {names} is needed")
        severities[code] = SEVERITIES.get(name)
    return Policy(severities)


def judge(findings: Iterable[Finding], policy: Policy) -> admission_pb2.AdmissionReport:
    """Return a report with findings, state and restrictions."""
    kept = [(each, severity) for each in findings if (severity := policy.severity(each))]
    kept.sort(key=lambda pair: -pair[1])
    restrictions = _restrictions([each for each, _ in kept])
    errors = [each for each, severity in kept if severity == ERROR]
    state = AdmissionState.ADMISSION_STATE_ADMITTED
    remaining = set(LEVELS).difference(*(each.levels for each in errors))
    if any(not each.levels for each in errors) or len(remaining) < FEWEST_LEVELS:
        state = AdmissionState.ADMISSION_STATE_QUARANTINED
    elif len(remaining) < len(LEVELS):
        restrictions.difficulties.extend(sorted(remaining))
    report = admission_pb2.AdmissionReport(state=state)
    report.findings.extend(written(each, severity) for each, severity in kept)
    if restrictions != admission_pb2.Restrictions():
        report.restrictions.CopyFrom(restrictions)
        if state == AdmissionState.ADMISSION_STATE_ADMITTED:
            report.state = AdmissionState.ADMISSION_STATE_RESTRICTED
    return report


def _restrictions(findings: Sequence[Finding]) -> admission_pb2.Restrictions:
    codes = {each.code for each in findings}
    return admission_pb2.Restrictions(
        no_shared_process=not codes.isdisjoint(NO_SHARED_PROCESS),
        no_shared_verdicts=not codes.isdisjoint(NO_SHARED_VERDICTS),
    )
