"""How well reports fit what is planted: recall, precision, and a table for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.admission.corpus import Planted

from resyn.v1 import admission_pb2

ALARMS = (admission_pb2.SEVERITY_WARNING, admission_pb2.SEVERITY_ERROR)


@dataclass(frozen=True)
class Checked:
    """What an examination said of one file."""

    planted: Planted
    report: admission_pb2.AdmissionReport
    seconds: float
    #: What came instead of a report.
    failure: str = ""

    @property
    def alarms(self) -> set[str]:
        """Codes of findings that are more than worth knowing."""
        return {each.code for each in self.report.findings if each.severity in ALARMS}

    @property
    def is_found(self) -> bool:
        every = {each.code for each in self.report.findings}
        return bool((every if self.planted.any_severity else self.alarms) & self.planted.accept)

    @property
    def false_alarms(self) -> set[str]:
        return self.alarms - self.planted.accept - self.planted.also

    @property
    def mark(self) -> str:
        if self.failure:
            return "FAILED"
        missed = not self.planted.is_good and not self.is_found
        return " ".join(["MISSED"] * missed + ["ALARM"] * bool(self.false_alarms)) or "ok"


def recall(checked: Iterable[Checked]) -> float:
    """The share of planted defects that were found; 1 if there are none."""
    bad = [each for each in checked if not each.planted.is_good]
    return sum(each.is_found for each in bad) / len(bad) if bad else 1.0


def precision(checked: Iterable[Checked]) -> float:
    """Of the files that had alarms, the share that had none but what is true of them; or 1."""
    alarmed = [each for each in checked if each.alarms]
    return sum(not each.false_alarms for each in alarmed) / len(alarmed) if alarmed else 1.0


def table(checked: list[Checked]) -> str:
    """A line for each file, and the sums below."""
    lines = [line(each) for each in sorted(checked, key=lambda each: each.mark)]
    seconds = sorted(each.seconds for each in checked)
    sums = (
        f"{len(checked)} files: recall {recall(checked):.3f}, precision {precision(checked):.3f}, "
        f"false alarms {sum(len(each.false_alarms) for each in checked)}; seconds of an "
        f"examination: median {seconds[len(seconds) // 2]:.1f}, most {seconds[-1]:.1f}"
    )
    return "\n".join([*lines, sums])


def line(each: Checked) -> str:
    """What was expected of a file, and what was found."""
    kind = "good" if each.planted.is_good else "bad"
    expected = "" if each.planted.is_good else f" expected {_codes(each.planted.accept)};"
    found = [
        f"{finding.code}{'' if finding.severity in ALARMS else ' (info)'}"
        for finding in each.report.findings
    ]
    state = admission_pb2.AdmissionState.Name(each.report.state).removeprefix("ADMISSION_STATE_")
    strange = f"; false {_codes(each.false_alarms)}" if each.false_alarms else ""
    return (
        f"{each.mark:12} {kind:4} {each.planted.name:42} {each.seconds:5.1f} s {state.lower()};"
        f"{expected} found {', '.join(found) or '-'}{strange}{each.failure}"
    )


def _codes(codes: Iterable[str]) -> str:
    return "|".join(sorted(codes)) or "-"
