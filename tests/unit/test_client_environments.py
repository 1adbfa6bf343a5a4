"""What clients can do with environments: check, register, find, set, and what they hear of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.unit import both_clients
from tests.unit.both_clients import Both

from resyn.client import (
    AdmissionState,
    AlreadyExists,
    Evidence,
    Fault,
    FaultKind,
    Finding,
    InvalidRequest,
    NotFound,
    Provenance,
    Restrictions,
    Severity,
    StateChange,
    Verdict,
)
from resyn.client.admission import read_admission
from resyn.client.testing import FakeService
from resyn.v1 import admission_pb2, environment_pb2

SOURCE = '"""Sorts."""\nRESYN = {"family": "lists", "tags": ["sorting"]}\n'
fake = both_clients.fake


@pytest.fixture(params=both_clients.KINDS)
def both(request: pytest.FixtureRequest, fake: FakeService) -> Iterator[Both]:
    """Either client."""
    with both_clients.opened(request.param, fake.address) as client:
        yield client


def test_a_check_reports_and_stores_nothing(both: Both) -> None:
    report = both.check_environment(SOURCE, "sorting")
    assert (report.state, report.findings) == (AdmissionState.ADMITTED, ())
    bad = both.check_environment("def verify(")
    assert bad.state is AdmissionState.QUARANTINED
    assert [(each.code, each.severity) for each in bad.findings] == [
        ("does-not-load", Severity.ERROR)
    ]
    with pytest.raises(NotFound):
        both.get_environment("sorting")


def test_a_registration_says_where_it_comes_from_and_hears_its_admission(both: Both) -> None:
    origin = {"author": "ada", "model": "m-1", "prompt": "sort", "parent": "double@1"}
    stored = both.register_environment(SOURCE, "sorting", **origin)
    assert stored.provenance == Provenance(**origin)
    assert (stored.family, stored.tags, stored.version) == ("lists", ("sorting",), "1")
    assert stored.admission.state is AdmissionState.ADMITTED
    assert stored.admission.report is not None
    [listed] = both.list_environments(name_prefix="sort")
    assert listed.provenance == Provenance(**origin | {"prompt": ""})
    assert listed.admission.report is None
    assert both.register_environment(SOURCE, "sorting").version == "1"


def test_an_override_stands_in_the_place_of_an_examination(both: Both) -> None:
    change = StateChange(AdmissionState.QUARANTINED, "it leaks", "ada")
    stored = both.register_environment(SOURCE, "sorting", override=change)
    assert stored.admission.state is AdmissionState.QUARANTINED
    assert stored.admission.report is None
    assert (stored.admission.override.reason, stored.admission.override.author) == (
        "it leaks",
        "ada",
    )
    assert stored.admission.override.set_unix_seconds > 0
    outcome = both.verify("sorting", "1", instance=1)
    assert isinstance(outcome, Fault)
    assert (outcome.kind, outcome.message) == (FaultKind.QUARANTINED, "it leaks")


def test_an_operator_sets_a_state_and_takes_it_back(both: Both) -> None:
    retired = both.set_admission("double", AdmissionState.RETIRED, reason="old", author="ada")
    assert retired.admission.state is AdmissionState.RETIRED
    assert isinstance(both.verify("double", "4", instance=2), Fault)
    assert isinstance(both.generate("double", difficulty=1)[0].fault, Fault)
    assert [e.name for e in both.list_environments(state=AdmissionState.RETIRED)] == ["double"]
    back = both.set_admission("double", None, reason="still good", author="ada")
    assert (back.admission.state, back.admission.override) == (AdmissionState.ADMITTED, None)
    assert [each.reason for each in back.admission.history] == ["old", "still good"]
    assert isinstance(both.verify("double", "4", instance=2), Verdict)


def test_who_sets_a_state_is_the_user_unless_said_otherwise(both: Both) -> None:
    found = both.set_admission("double", AdmissionState.RETIRED, reason="old")
    assert "@" in found.admission.override.author
    with pytest.raises(InvalidRequest, match="reason"):
        both.set_admission("double", AdmissionState.RETIRED, reason=" ")
    with pytest.raises(InvalidRequest, match="state"):
        both.set_admission("double", "gone", reason="old")
    unset = StateChange(AdmissionState.UNSPECIFIED, "x", "y")
    with pytest.raises(InvalidRequest, match=r"override\.state"):
        both.register_environment(SOURCE, "sorting", override=unset)


def test_lists_are_narrowed_by_all_that_is_given(both: Both, fake: FakeService) -> None:
    for number in range(12):
        fake.register("many", version=str(number), tags=["t"], family="ab"[number % 2])
    found = both.list_environments(tag="t", family="a", name_prefix="man")
    assert [each.version for each in found] == ["0", "2", "4", "6", "8", "10"]
    assert both.list_environments(state=AdmissionState.QUARANTINED) == []
    assert both.list_environments(family="c") == []


def test_a_version_never_gets_other_content(both: Both) -> None:
    both.register_environment(SOURCE, "sorting", version="1")
    with pytest.raises(AlreadyExists):
        both.register_environment("pass\n", "sorting", version="1")


def test_everything_that_is_said_of_an_admission_is_read() -> None:
    message = environment_pb2.Environment()
    record: Any = message.admission
    record.state = record.report.state = admission_pb2.ADMISSION_STATE_RESTRICTED
    record.restrictions.difficulties.extend([1, 2, 3])
    record.restrictions.no_shared_process = True
    record.errors, record.warnings = 1, 2
    finding = record.report.findings.add(code="guessable", severity=2, message="m", seen=3, looks=9)
    finding.evidence.add(seed=0, answer="", score=0.0, line=7, detail="d")
    record.report.figures.levels.add(difficulty=4, verify_p99_seconds=0.5)
    record.report.figures.guesses = 9
    read = read_admission(message)
    assert read is not None
    assert read.restrictions == Restrictions((1, 2, 3), True, False)
    assert (read.state, read.errors, read.warnings) == (AdmissionState.RESTRICTED, 1, 2)
    assert read.report is not None
    seen = Evidence(seed=0, answer="", score=0.0, line=7, detail="d")
    assert read.report.findings == (Finding("guessable", Severity.WARNING, "m", "", (seen,), 3, 9),)
    assert read.report.figures.levels[0].verify_p99_seconds == 0.5
    assert read.override is None
    assert read_admission(environment_pb2.Environment()) is None
