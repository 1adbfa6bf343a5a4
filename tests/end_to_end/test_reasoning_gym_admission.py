"""What admission finds in some datasets of reasoning-gym, with known defects and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.admission import corpus
from tests.end_to_end.conftest import start

from resyn.cli import stack
from resyn.cli.reasoning_gym import PROFILE, datasets, environment_source, import_environments
from resyn.client import AdmissionReport, AdmissionState, Client, Severity, StateChange, Verdict

SECONDS = 300.0
CATEGORIES = dict(datasets())
ANY_TEXT = "game_of_life_halting"
REFUSED, USED = AdmissionState.QUARANTINED, AdmissionState.ADMITTED
#: What is at least found of each, and what becomes of it.
KNOWN = {
    ANY_TEXT: ({"accepts-anything"}, REFUSED),
    "spiral_matrix": ({"executes-answer", "hangs-on-answer"}, REFUSED),
    "countdown": ({"executes-answer", "hangs-on-answer"}, REFUSED),
    "arc_agi": ({"plain-json-breaks"}, USED),
}
#: The others take half a minute each: `make admission` has them examined, too.
CHOSEN = list(KNOWN) if corpus.is_whole() else list(KNOWN)[:1]


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


@pytest.mark.parametrize("dataset", CHOSEN)
def test_known_defects_are_found(client: Client, dataset: str) -> None:
    report = check(client, dataset)
    codes, state = KNOWN[dataset]
    assert {finding.code for finding in report.findings} >= codes
    assert report.state is state


@pytest.mark.parametrize("dataset", ["aiw", "decimal_chain_sum"][: len(CHOSEN)])
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
