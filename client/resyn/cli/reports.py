"""Admissions and reports for people. Imports rich, which takes time: import this when needed."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from resyn.cli.command import printable
from resyn.client import (
    Admission,
    AdmissionReport,
    AdmissionState,
    Evidence,
    Finding,
    Restrictions,
    Severity,
    Signals,
    StateChange,
)

_STATE_STYLES = {
    AdmissionState.ADMITTED: "green",
    AdmissionState.RESTRICTED: "yellow",
    AdmissionState.QUARANTINED: "bold red",
    AdmissionState.CANDIDATE: "bold red",
    AdmissionState.RETIRED: "red",
}
_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def print_admission(title: str, admission: Admission) -> None:
    """Print what holds of an environment, why, and what was found."""
    _headline(title, admission.state, admission.report)
    if (override := admission.override) is not None:
        _line(f"set by {override.author}: {override.reason}", 2)
    _restrictions(admission.restrictions)
    if admission.report is not None:
        _findings(admission.report)


def print_report(title: str, report: AdmissionReport) -> None:
    """Print what an examination found, and what would come of it."""
    _headline(title, report.state, report)
    _restrictions(report.restrictions)
    _findings(report)


def print_signals(signals: Signals) -> None:
    """Print what an environment's verdicts have looked like."""
    mean = signals.score_sum / signals.verdicts
    _line(f"{signals.verdicts:,} verdicts, mean score {mean:.3f}", 0)
    for name, count in zip(_BINS, signals.scores, strict=False):
        if count:
            _line(f"score {name}: {count:,} ({count / signals.verdicts:.0%})", 2)
    _line(f"faults of the verifier: {signals.verifier_faults:,}", 2)
    _line(f"run again: {signals.rechecks:,}, with another score: {signals.disagreements:,}", 2)
    for notice in signals.notices:
        when = datetime.fromtimestamp(notice.unix_seconds, UTC)
        since = f"{when:%Y-%m-%d %H:%M}Z: " if notice.unix_seconds else ""
        _line(f"{since}{notice.text}", 2)


_BINS = ("0", "up to 1/4", "up to 1/2", "up to 3/4", "below 1", "1")


def print_problem(title: str, text: str) -> None:
    """Print why there is no report."""
    Console().print(Text.assemble(f"{printable(title)}: ", ("NO REPORT", "bold red")))
    _line(text, 2)


def change_text(change: StateChange) -> str:
    """Return a change of state in a line."""
    return f"{change.state.value} by {change.author}: {change.reason}"


def _headline(title: str, state: AdmissionState, report: AdmissionReport | None) -> None:
    style = _STATE_STYLES.get(state, "bold")
    parts: list[str | tuple[str, str]] = [f"{printable(title)}: ", (state.value.upper(), style)]
    if report is not None:
        counts = Counter(each.severity for each in report.findings)
        found = [f"{counts[kind]} {kind.value}" for kind in _SEVERITY_STYLES if counts[kind]]
        parts.append(f" ({', '.join(found) or 'nothing found'}, {report.seconds:.1f} s)")
    Console().print(Text.assemble(*parts))


def _restrictions(restrictions: Restrictions | None) -> None:
    if restrictions is None:
        return
    if restrictions.difficulties:
        _line(f"only at difficulty {', '.join(map(str, restrictions.difficulties))}", 2)
    if restrictions.no_shared_process:
        _line("its calls share no process", 2)
    if restrictions.no_shared_verdicts:
        _line("its verdicts are not shared between equal calls", 2)


def _findings(report: AdmissionReport) -> None:
    for finding in report.findings:
        _finding(finding)


def _finding(finding: Finding) -> None:
    style = _SEVERITY_STYLES.get(finding.severity, "")
    seen = f" [{finding.seen} of {finding.looks}]" if finding.looks else ""
    head = Text.assemble(
        (f"{finding.severity.value.upper():8}", style), (printable(finding.code), "bold"), seen
    )
    Console().print(Padding(head, (0, 0, 0, 2)))
    _line(finding.message, 10)
    for evidence in finding.evidence:
        _line(f"- {evidence_text(evidence)}", 10)
    if finding.suggestion:
        _line(f"advice: {finding.suggestion}", 10)


def evidence_text(evidence: Evidence) -> str:
    """Return a piece of evidence in a line."""
    parts = [
        ("line", evidence.line),
        ("seed", evidence.seed),
        ("difficulty", evidence.difficulty),
        ("answer", None if evidence.answer is None else repr(evidence.answer)),
        ("score", evidence.score),
        ("fault", evidence.fault or None),
    ]
    words = [f"{name} {value}" for name, value in parts if value is not None]
    return ", ".join([*words, *([evidence.detail] if evidence.detail else [])])


def _line(text: str, indent: int) -> None:
    Console().print(Padding(Text(printable(text)), (0, 0, 0, indent)))
