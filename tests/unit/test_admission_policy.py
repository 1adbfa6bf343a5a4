"""From findings to states, and from states to what runs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.admission_looks import SPOTS, made

from resyn.common.settings import SettingError
from resyn.server.admission.batteries import MOST_ANSWERS
from resyn.server.admission.figures import quantile, wilson
from resyn.server.admission.findings import Evidence, Finding, written
from resyn.server.admission.perturbing import filled, in_order_of, like, normal, perturbed
from resyn.server.admission.planning import probes_for
from resyn.server.admission.policy import judge, parse_policy
from resyn.server.admission.records import examined, overridden, renewed, unexamined
from resyn.server.admission.withheld import Withheld, brief
from resyn.server.rejections import Rejected
from resyn.v1.admission_pb2 import AdmissionReport, AdmissionState, Severity, StateChange

ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED
RESTRICTED = AdmissionState.ADMISSION_STATE_RESTRICTED
QUARANTINED = AdmissionState.ADMISSION_STATE_QUARANTINED
RETIRED = AdmissionState.ADMISSION_STATE_RETIRED
ERROR = Finding("accepts-anything", "bad")
WARNING = Finding("clock-use", "not so bad")
HIGH = Finding("reference-rejected", "bad above", levels=frozenset({8, 9, 10}))


def report(*findings: Finding, policy: tuple[str, ...] = ()) -> AdmissionReport:
    """Return what the policy makes of findings."""
    return judge(findings, parse_policy(policy))


def test_errors_quarantine_and_warnings_do_not() -> None:
    assert report().state == ADMITTED
    assert report(WARNING).state == ADMITTED
    found = report(WARNING, ERROR)
    assert found.state == QUARANTINED
    assert [each.code for each in found.findings] == ["accepts-anything", "clock-use"]


def test_errors_of_some_levels_restrict_to_the_others() -> None:
    found = report(HIGH)
    assert found.state == RESTRICTED
    assert list(found.restrictions.difficulties) == [1, 2, 3, 4, 5, 6, 7]
    low = Finding("question-empty", "bad below", levels=frozenset({1, 2, 3, 4, 5}))
    assert report(HIGH, low).state == QUARANTINED


def test_state_in_the_process_forbids_to_share_it() -> None:
    found = report(Finding("verdict-depends-on-order", "state"))
    assert found.state == RESTRICTED
    assert found.restrictions.no_shared_process
    assert found.restrictions.no_shared_verdicts


def test_operators_have_severities_of_their_own() -> None:
    assert report(WARNING, policy=("clock-use=error",)).state == QUARANTINED
    assert report(ERROR, policy=("accepts-anything=warning",)).state == ADMITTED
    assert not report(ERROR, policy=("accepts-anything=off",)).findings


@pytest.mark.parametrize("text", ["made-up=error", "clock-use=fatal", "clock-use"])
def test_a_policy_that_cannot_be(text: str) -> None:
    with pytest.raises(SettingError, match="RESYN_ADMISSION_POLICY"):
        parse_policy((text,))


def test_reports_are_bounded() -> None:
    evidence = tuple(Evidence(SPOTS[0], "a" * 201, 1.0) for _ in range(6))
    made = written(Finding("clock-use", "x" * 1000, evidence), Severity.SEVERITY_INFO)
    assert (len(made.evidence), len(made.evidence[0].answer)) == (5, 200)
    assert "201" in made.evidence[0].detail
    assert len(made.message) < 600


def test_a_report_alone_withholds_nothing() -> None:
    assert examined(report(ERROR), enforced=True).state == QUARANTINED
    kept = examined(report(ERROR), enforced=False)
    assert (kept.state, kept.report.state, kept.errors) == (ADMITTED, QUARANTINED, 1)
    assert examined(report(HIGH), enforced=False).state == RESTRICTED


def test_an_operators_word_goes_before_the_report_until_it_is_taken_back() -> None:
    bad = examined(report(ERROR), enforced=True)
    word = StateChange(state=ADMITTED, reason="known", author="ada")
    over = overridden(bad, word)
    assert (over.state, over.override.author) == (ADMITTED, "ada")
    assert renewed(over, examined(report(ERROR), enforced=True)).state == ADMITTED
    back = overridden(over, StateChange(reason="mended", author="ada"))
    assert (back.state, back.HasField("override")) == (QUARANTINED, False)
    assert len(back.history) == 3
    assert overridden(unexamined(), StateChange(author="ada", reason="x")).state == ADMITTED


def hearing(state: AdmissionState.ValueType, levels: tuple[int, ...] = ()) -> Withheld:
    """Return what a server knows that has heard of one environment."""
    record = unexamined()
    record.state = state
    record.restrictions.difficulties.extend(levels)
    withheld = Withheld()
    told = brief(record)
    withheld.hear("d", None if told is None else told.SerializeToString())
    return withheld


def test_what_runs_is_not_refused() -> None:
    for state in (ADMITTED, RESTRICTED):
        assert hearing(state).refusal("d") is None
    for state in (QUARANTINED, RETIRED, AdmissionState.ADMISSION_STATE_CANDIDATE):
        assert hearing(state).refusal("d") is not None
        assert hearing(state).refusal("another") is None


def test_levels_that_are_not_allowed_are_named() -> None:
    withheld = hearing(RESTRICTED, (1, 2, 3))
    withheld.check_difficulty("d", 3)
    withheld.check_difficulty("another", 4)
    with pytest.raises(Rejected, match="1, 2, 3"):
        withheld.check_difficulty("d", 4)


def test_a_record_that_is_none_hides_no_other() -> None:
    record = unexamined()
    record.state = RETIRED
    withheld = Withheld()
    withheld.hear_all({b"a": b"\xff\xff", b"b": record.SerializeToString()})
    assert withheld.refusal("a") is None
    assert withheld.refusal("b") is not None


def test_a_look_that_was_asked_for_before_does_not_undo_what_was_heard_since() -> None:
    withheld = hearing(QUARANTINED)
    withheld.hear_all({}, asked=0.0)
    assert withheld.refusal("d") is not None
    withheld.hear_all({})
    assert withheld.refusal("d") is None


@pytest.mark.parametrize(
    ("some", "all_", "low", "high"),
    [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0), (1, 100, 0.0018, 0.0545)],
)
def test_wilsons_interval(some: int, all_: int, low: float, high: float) -> None:
    assert wilson(some, all_) == pytest.approx((low, high), abs=1e-3)
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.lists(st.floats(0, 1), min_size=1), st.floats(0.01, 1))
def test_a_quantile_is_the_least_that_covers_its_share(values: list[float], share: float) -> None:
    found = quantile(values, share)
    assert sum(value <= found for value in values) >= math.floor(share * len(values))
    assert found in values


def test_changes_change_what_matters() -> None:
    from random import Random

    for reference in ("12", "yes", "1 2 3", "(2 * (40 + 50))", "3.5", "[1, 2]", "A", "x"):
        found = perturbed(reference, Random(1))
        texts = [normal(each.answer) for each in found]
        assert normal(reference) not in texts
        assert len(set(texts)) == len(texts)
    assert not perturbed(" ", Random(1))
    assert filled("..#.\n#...") == "....\n...."
    assert in_order_of("Sort these: 3 1 2.", "1 2 3") == "3 1 2"
    assert in_order_of("Sort these: 1 2 3.", "1 2 3") is None
    guess = like("a1-B", Random(1))
    assert (guess[2], guess[0].islower(), guess[1].isdigit()) == ("-", True, True)


def test_a_plan_has_room_and_no_answer_twice() -> None:
    everything = {spot: made(spot, reference=f"{spot.seed} {spot.difficulty} 7") for spot in SPOTS}
    for one in everything.values():
        answers = [probe.answer for probe in probes_for(one, everything)]
        assert len(answers) == len(set(answers)) <= MOST_ANSWERS + 10
        assert one.reference not in answers
