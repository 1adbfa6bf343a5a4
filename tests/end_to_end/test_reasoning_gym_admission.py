"""What admission finds in six datasets of reasoning-gym: four with known defects, two without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.end_to_end.conftest import start

from resyn.cli import stack
from resyn.cli.reasoning_gym import PROFILE, datasets, environment_source, import_environments
from resyn.client import AdmissionReport, AdmissionState, Client, Severity, StateChange, Verdict

SECONDS = 300.0
CATEGORIES = dict(datasets())
ANY_TEXT = "game_of_life_halting"
#: What is at least found of each that cannot be used.
REFUSED = {
    ANY_TEXT: {"accepts-anything"},
    "spiral_matrix": {"executes-answer", "hangs-on-answer"},
    "countdown": {"executes-answer", "hangs-on-answer"},
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a service that offers the profile `reasoning-gym`."""
    plan = stack.Plan(profiles=(PROFILE,), processes=2)
    for service in start(plan, tmp_path_factory.mktemp("reasoning-gym")):
        with Client(service.address, timeout_seconds=SECONDS) as client:
            yield client


def check(client: Client, dataset: str) -> AdmissionReport:
    """Have a dataset examined."""
    return client.check_environment(environment_source(dataset, CATEGORIES[dataset]), dataset)


def loud(report: AdmissionReport) -> set[str]:
    """Return the codes that are more than information."""
    bad = (Severity.ERROR, Severity.WARNING)
    return {finding.code for finding in report.findings if finding.severity in bad}


@pytest.mark.parametrize("dataset", REFUSED)
def test_known_defects_are_found(client: Client, dataset: str) -> None:
    report = check(client, dataset)
    assert loud(report) >= REFUSED[dataset]
    assert report.state is AdmissionState.QUARANTINED


def test_tuples_that_plain_json_loses_are_told(client: Client) -> None:
    report = check(client, "arc_agi")
    (found,) = (each for each in report.findings if each.code == "plain-json-breaks")
    assert found.severity is Severity.INFO
    assert "scores were others" in found.message
    assert report.state is AdmissionState.ADMITTED


@pytest.mark.parametrize("dataset", ["aiw", "decimal_chain_sum"])
def test_nothing_is_found_where_nothing_is_wrong(client: Client, dataset: str) -> None:
    report = check(client, dataset)
    assert loud(report) == set()
    assert report.state is AdmissionState.ADMITTED


def test_an_operators_word_admits_what_an_examination_would_not(client: Client) -> None:
    change = StateChange(AdmissionState.ADMITTED, "as a bad example", "ada")
    (stored,) = import_environments(client, [ANY_TEXT], change)
    assert stored.admission is not None
    assert (stored.admission.state, stored.admission.report) == (AdmissionState.ADMITTED, None)
    (instance,) = client.generate(stored, difficulty=3)
    outcome = client.verify(stored, "no idea", instance=instance)
    assert isinstance(outcome, Verdict)
    assert outcome.score == 1.0
