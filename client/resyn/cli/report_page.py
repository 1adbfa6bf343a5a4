"""Many reports as one page of Markdown: what `resyn env check --report` writes."""

from __future__ import annotations

import datetime
import importlib.metadata
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from resyn.cli.command import printable
from resyn.cli.reports import evidence_text
from resyn.client import AdmissionReport, AdmissionState, Finding, Severity

_STATES = (AdmissionState.ADMITTED, AdmissionState.RESTRICTED, AdmissionState.QUARANTINED)
_BAD = (Severity.ERROR, Severity.WARNING)
_MOST_MESSAGE_CHARACTERS = 200
_MOST_ENVIRONMENTS = 12


def page(reports: Mapping[str, AdmissionReport | str], command: str) -> str:
    """Return the page; text instead of a report says why there is none."""
    found = {name: each for name, each in reports.items() if isinstance(each, AdmissionReport)}
    missing = {name: each for name, each in reports.items() if isinstance(each, str)}
    parts = [
        [f"# Admission of {len(reports)} environments", "", *_origin(found, command)],
        _states(found, len(missing)),
        _codes(found),
        _rows(found, missing),
        _evidence(found),
    ]
    return "\n".join("\n".join([*part, ""]) for part in parts if part)


def _origin(found: Mapping[str, AdmissionReport], command: str) -> Iterator[str]:
    began = min((each.started_unix_seconds for each in found.values()), default=0.0)
    date = datetime.datetime.fromtimestamp(began, datetime.UTC).date()
    version = importlib.metadata.version("resyn")
    examinations = ", ".join(sorted({each.examination for each in found.values()}))
    yield f"    {command}"
    yield ""
    yield f"wrote this page on {date}; resyn {version}, examination {examinations}. Nothing in it"
    yield "was written by hand."


def _states(found: Mapping[str, AdmissionReport], missing: int) -> list[str]:
    counts = Counter(each.state for each in found.values())
    rows = [(state.value.upper(), counts[state]) for state in _STATES]
    rows += [("no report", missing)] if missing else []
    seconds = sorted(each.seconds for each in found.values())
    took = [
        "",
        f"An examination took {_quantile(seconds, 0.5):.1f} s in the median, "
        f"{_quantile(seconds, 0.9):.1f} s at the 90th percentile and "
        f"{_quantile(seconds, 1.0):.1f} s at most, "
        f"and {sum(each.calls for each in found.values()):,} calls in all.",
    ]
    return [*_table(("state", "environments"), rows), *took]


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[round(share * (len(ordered) - 1))] if ordered else 0.0


def _codes(found: Mapping[str, AdmissionReport]) -> list[str]:
    """Return a table of findings: which, how bad, and where."""
    by_code: dict[tuple[Severity, str], list[str]] = {}
    for name, report in found.items():
        for key in dict.fromkeys((each.severity, each.code) for each in report.findings):
            by_code.setdefault(key, []).append(name)
    order = list(Severity)
    keys = sorted(by_code, key=lambda key: (-order.index(key[0]), key[1]))
    rows = [(f"`{code}`", kind.value, len(by_code[kind, code]), _names(by_code[kind, code]))
            for kind, code in keys]  # fmt: skip
    return ["## Findings", "", *_table(("code", "severity", "environments", "which"), rows)]


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_ENVIRONMENTS} more" * (len(names) > _MOST_ENVIRONMENTS)
    return ", ".join(map(_code, names[:_MOST_ENVIRONMENTS])) + more


def _rows(found: Mapping[str, AdmissionReport], missing: Mapping[str, str]) -> list[str]:
    columns = ("environment", "state", "errors", "warnings", "seconds", "calls")
    rows: list[tuple[object, ...]] = [
        (
            _code(name),
            _state(report),
            *(sum(each.severity is kind for each in report.findings) for kind in _BAD),
            f"{report.seconds:.1f}",
            report.calls,
        )
        for name, report in found.items()
    ]
    rows += [(_code(name), _plain(why)) for name, why in missing.items()]
    return ["## Environments", "", *_table(columns, rows)]


def _state(report: AdmissionReport) -> str:
    limits = report.restrictions.difficulties if report.restrictions is not None else ()
    only = f", only at {', '.join(map(str, limits))}" if limits else ""
    return report.state.value.upper() + only


def _evidence(found: Mapping[str, AdmissionReport]) -> list[str]:
    lines = []
    for name, report in found.items():
        bad = [each for each in report.findings if each.severity in _BAD]
        lines += [f"- {_code(name)}"] * bool(bad) + [f"  - {_line(each)}" for each in bad]
    return ["## Errors and warnings, each with what was seen first", "", *lines] if lines else []


def _line(finding: Finding) -> str:
    text = _plain(finding.message[:_MOST_MESSAGE_CHARACTERS])
    shown = f" ({_plain(evidence_text(finding.evidence[0]))})" if finding.evidence else ""
    return f"{finding.severity.value.upper()} `{finding.code}`: {text}{shown}"


def _plain(text: str) -> str:
    """Return untrusted text so that Markdown shows it as it is, on one line."""
    flat = " ".join(printable(text).split())
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", flat)


def _code(name: str) -> str:
    """Return a name in Markdown's type for code."""
    return "`" + re.sub(r"[`|\s]", "_", printable(name)) + "`"


def _table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    lines = [" | ".join(map(str, row)) for row in (columns, ["---"] * len(columns), *rows)]
    return [f"| {line} |" for line in lines]
