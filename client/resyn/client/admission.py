"""What the service found out about an environment, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field

from resyn.client.enums import AdmissionState, Severity, from_number
from resyn.v1 import admission_pb2, environment_pb2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that was seen; what does not apply is None or empty."""

    seed: int | None = None
    difficulty: int | None = None
    answer: str | None = None
    """At most 200 characters of it."""
    score: float | None = None
    fault: str = ""
    """The fault that came instead of a score."""
    line: int | None = None
    """In the source, from 1."""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with an environment, or worth knowing about it."""

    code: str
    """Stable, for programs: `accepts-constant`."""
    severity: Severity
    message: str = ""
    """What is wrong, in this environment."""
    suggestion: str = ""
    """What would be right."""
    evidence: tuple[Evidence, ...] = ()
    seen: int = 0
    """How often it was seen, of `looks`; 0 of 0: it is of the source."""
    looks: int = 0


@dataclass(frozen=True, slots=True)
class Restrictions:
    """What restricts the use of an environment."""

    difficulties: tuple[int, ...] = ()
    """The only ones that instances are generated at; empty: all."""
    no_shared_process: bool = False
    no_shared_verdicts: bool = False


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """What calls cost at one difficulty; seconds are CPU time of whole calls."""

    difficulty: int
    generate_p50_seconds: float = 0.0
    generate_p99_seconds: float = 0.0
    verify_p50_seconds: float = 0.0
    verify_p99_seconds: float = 0.0
    peak_memory_bytes: int = 0
    most_instance_bytes: int = 0
    most_question_bytes: int = 0


@dataclass(frozen=True, slots=True)
class AdmissionFigures:
    """What was measured."""

    load_seconds: float = 0.0
    levels: tuple[LevelFigures, ...] = ()
    guesses: int = 0
    accepted_guesses: int = 0
    """Guesses that scored 1."""
    chance_low: float = 0.0
    """Wilson's interval for their share, 95 %."""
    chance_high: float = 0.0


@dataclass(frozen=True, slots=True)
class AdmissionReport:
    """What an examination found."""

    state: AdmissionState
    """What the policy makes of the findings."""
    restrictions: Restrictions | None = None
    findings: tuple[Finding, ...] = ()
    """The worst first."""
    figures: AdmissionFigures = field(default_factory=AdmissionFigures)
    started_unix_seconds: float = 0.0
    seconds: float = 0.0
    calls: int = 0
    """Calls that were run for it."""
    examination: str = ""
    """Its version; another one may find something else."""


@dataclass(frozen=True, slots=True)
class StateChange:
    """A state that was set, or is to be set."""

    state: AdmissionState
    reason: str = ""
    author: str = ""
    """An operator, or `admission`. In a request, empty means the user's name on this machine."""
    set_unix_seconds: float = 0.0
    """The service sets it."""


@dataclass(frozen=True, slots=True)
class Admission:
    """Whether an environment's calls run, and why."""

    state: AdmissionState
    """What holds now: as the report says, or as an operator has set."""
    restrictions: Restrictions | None = None
    report: AdmissionReport | None = None
    """None in lists, and if there was no examination."""
    override: StateChange | None = None
    """The last change by an operator, if that is what holds."""
    history: tuple[StateChange, ...] = ()
    """All changes, oldest first; empty in lists."""
    errors: int = 0
    """Findings of this severity."""
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was noticed of an environment's verdicts."""

    text: str
    unix_seconds: float = 0.0
    """0.0: it still holds."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What verdicts of an environment have looked like since it was registered."""

    verdicts: int = 0
    score_sum: float = 0.0
    scores: tuple[int, ...] = ()
    """Verdicts by score: 0, up to 1/4, up to 1/2, up to 3/4, below 1, and 1."""
    verifier_faults: int = 0
    rechecks: int = 0
    """Verdicts that were run again."""
    disagreements: int = 0
    """Of them, those that came to another score."""
    notices: tuple[Notice, ...] = ()
    """Newest first."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a version comes from, as its registrant says."""

    author: str = ""
    model: str = ""
    prompt: str = ""
    """Empty in lists."""
    parent: str = ""
    """`name@version` or digest of what it was made from."""


def read_admission(message: environment_pb2.Environment) -> Admission | None:
    """Return what a reply says of an environment's admission."""
    if not message.HasField("admission"):
        return None
    record = message.admission
    return Admission(
        from_number(AdmissionState, record.state),
        _restrictions(record),
        read_report(record.report) if record.HasField("report") else None,
        _change(record.override) if record.HasField("override") else None,
        tuple(map(_change, record.history)),
        record.errors,
        record.warnings,
    )


def read_signals(message: environment_pb2.Environment) -> Signals | None:
    """Return what a reply says of an environment's verdicts; lists say nothing."""
    if not message.HasField("signals"):
        return None
    found = message.signals
    return Signals(
        found.verdicts,
        found.score_sum,
        tuple(found.scores),
        found.verifier_faults,
        found.rechecks,
        found.disagreements,
        tuple(Notice(each.text, each.unix_seconds) for each in found.notices),
    )


def read_provenance(message: admission_pb2.Provenance) -> Provenance:
    """Return the value of a reply."""
    return Provenance(message.author, message.model, message.prompt, message.parent)


def read_report(message: admission_pb2.AdmissionReport) -> AdmissionReport:
    """Return the value of a reply."""
    return AdmissionReport(
        from_number(AdmissionState, message.state),
        _restrictions(message),
        tuple(map(_finding, message.findings)),
        _figures(message.figures),
        message.started_unix_seconds,
        message.seconds,
        message.calls,
        message.examination,
    )


def _restrictions(
    message: admission_pb2.AdmissionRecord | admission_pb2.AdmissionReport,
) -> Restrictions | None:
    if not message.HasField("restrictions"):
        return None
    found = message.restrictions
    return Restrictions(
        tuple(found.difficulties), found.no_shared_process, found.no_shared_verdicts
    )


def _finding(message: admission_pb2.Finding) -> Finding:
    return Finding(
        message.code,
        from_number(Severity, message.severity),
        message.message,
        message.suggestion,
        tuple(map(_evidence, message.evidence)),
        message.seen,
        message.looks,
    )


def _evidence(message: admission_pb2.Evidence) -> Evidence:
    return Evidence(
        message.seed if message.HasField("seed") else None,
        message.difficulty if message.HasField("difficulty") else None,
        message.answer if message.HasField("answer") else None,
        message.score if message.HasField("score") else None,
        message.fault,
        message.line if message.HasField("line") else None,
        message.detail,
    )


def _figures(message: admission_pb2.AdmissionFigures) -> AdmissionFigures:
    return AdmissionFigures(
        message.load_seconds,
        tuple(map(_level, message.levels)),
        message.guesses,
        message.accepted_guesses,
        message.chance_low,
        message.chance_high,
    )


def _level(message: admission_pb2.LevelFigures) -> LevelFigures:
    return LevelFigures(
        message.difficulty,
        message.generate_p50_seconds,
        message.generate_p99_seconds,
        message.verify_p50_seconds,
        message.verify_p99_seconds,
        message.peak_memory_bytes,
        message.most_instance_bytes,
        message.most_question_bytes,
    )


def _change(message: admission_pb2.StateChange) -> StateChange:
    return StateChange(
        from_number(AdmissionState, message.state),
        message.reason,
        message.author,
        message.set_unix_seconds,
    )
