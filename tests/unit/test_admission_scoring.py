"""The figures of the corpus count what they say."""

from __future__ import annotations

from pathlib import Path

from tests.admission.corpus import Planted
from tests.admission.scoring import Checked, precision, recall, table

from resyn.v1 import admission_pb2


def checked(is_good: bool, *codes: str, info: str = "", any_severity: bool = False) -> Checked:
    accept = frozenset() if is_good else frozenset({"accepts-anything"})
    also = frozenset() if is_good else frozenset({"guessable"})
    report = admission_pb2.AdmissionReport(state=admission_pb2.ADMISSION_STATE_ADMITTED)
    for code in codes:
        report.findings.add(code=code, severity=admission_pb2.SEVERITY_WARNING)
    if info:
        report.findings.add(code=info, severity=admission_pb2.SEVERITY_INFO)
    planted = Planted("name", Path(), is_good, "words", accept, also, any_severity=any_severity)
    return Checked(planted, report, 1.0)


def test_a_defect_counts_as_found_by_an_accepted_alarm_only() -> None:
    found = checked(False, "accepts-anything", "guessable")
    companion, info = checked(False, "guessable"), checked(False, info="accepts-anything")
    lenient = checked(False, info="accepts-anything", any_severity=True)
    assert [each.is_found for each in (found, companion, info, lenient)] == [1, 0, 0, 1]
    assert recall([found, companion, info, lenient, checked(True)]) == 0.5


def test_alarms_that_are_not_true_of_a_file_cost_precision_once_for_each_file() -> None:
    strange = checked(False, "accepts-anything", "bare-except", "clock-use")
    good = checked(True, "guessable")
    silent = [checked(True), checked(True, info="guessable"), checked(False)]
    clean = checked(False, "accepts-anything", "guessable")
    assert (strange.false_alarms, good.false_alarms) == (
        {"bare-except", "clock-use"},
        {"guessable"},
    )
    assert precision([strange, good, clean, *silent]) == 1 / 3


def test_the_table_says_what_was_missed_and_what_was_wrong() -> None:
    lines = table([checked(False, "clock-use"), checked(True)]).splitlines()
    assert lines[0].startswith("MISSED ALARM bad  name")
    assert "expected accepts-anything; found clock-use; false clock-use" in lines[0]
    assert lines[1].startswith("ok           good name")
    assert "recall 0.000, precision 0.000, false alarms 1" in lines[2]
