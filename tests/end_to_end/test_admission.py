"""Admission with real jails: what is good runs, what is bad does not, and operators have a say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from tests.end_to_end.conftest import Service, start

from resyn.cli import stack
from resyn.v1 import environment_pb2, outcome_pb2, verifier_pb2
from resyn.v1.admission_pb2 import AdmissionReport, AdmissionState, Severity, StateChange
from resyn.v1.environment_pb2_grpc import EnvironmentServiceStub
from resyn.v1.verifier_pb2_grpc import VerifierServiceStub

ROOT = Path(__file__).resolve().parents[2]
GOOD = (ROOT / "environments/algorithmic_puzzles/subset_sum.py").read_text(encoding="utf-8")
ADMITTED = AdmissionState.ADMISSION_STATE_ADMITTED
RESTRICTED = AdmissionState.ADMISSION_STATE_RESTRICTED
QUARANTINED = AdmissionState.ADMISSION_STATE_QUARANTINED
RETIRED = AdmissionState.ADMISSION_STATE_RETIRED

BASE = '''
"""Sums."""


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(10**4) for _ in range(2 + difficulty)]}


def observe(instance):
    return f"What is the sum of {instance['numbers']}?"


def verify(instance, answer):
    return answer.strip() == str(sum(instance["numbers"]))


def reference_answer(instance):
    return str(sum(instance["numbers"]))
'''
VERIFY = 'return answer.strip() == str(sum(instance["numbers"]))'
REFERENCE = 'return str(sum(instance["numbers"]))'
NUMBERS = "[rng.randrange(10**4) for _ in range(2 + difficulty)]"
# A defect: what is replaced by what, and the code that tells it.
DEFECTS = {
    "anything": (VERIFY, "return bool(answer.strip())", "accepts-anything"),
    "runs": (VERIFY, 'return eval(answer) == sum(instance["numbers"])', "executes-answer"),
    "hangs": (
        VERIFY,
        """text = answer.strip()
    if "**" in text:
        return sum(1 for _ in iter(int, 1)) < 0
    return text == str(sum(instance["numbers"]))""",
        "hangs-on-answer",
    ),
    "reference": (REFERENCE, 'return str(sum(instance["numbers"]) + 1)', "reference-rejected"),
    "prefix": (
        VERIFY,
        'return answer.strip().startswith(str(sum(instance["numbers"])))',
        "accepts-perturbed",
    ),
    "unseeded": (
        NUMBERS,
        "[__import__('random').randrange(10**4) for _ in range(2 + difficulty)]",
        "generator-not-reproducible",
    ),
    "leak": (
        "?\"",
        " (Answer: {sum(instance['numbers'])})?\"",
        "answer-in-question",
    ),
}  # fmt: skip
# The same without a reference answer, which is learned where that can be.
WITHOUT = BASE.partition("\n\ndef reference_answer")[0] + "\n"
UNREFERENCED = {
    "prefix": (*DEFECTS["prefix"], "learned right answer"),
    "leak": (*DEFECTS["leak"], "the right answer stands in"),
    "types": (VERIFY, 'return answer.strip() == sum(instance["numbers"])',
              "constant-verdict", "`verify` compares what is never equal"),
}  # fmt: skip
HALF = BASE.replace(
    "    return {", "    if difficulty > 6:\n        raise ValueError('too hard')\n    return {"
)


@pytest.fixture(scope="module")
def enforced(tmp_path_factory: pytest.TempPathFactory, no_admission: None) -> Iterator[Service]:
    """A service that examines what is registered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESYN_ADMISSION", "enforce")
        plan = stack.Plan(profiles=("standard",), processes=2)
        yield from start(plan, tmp_path_factory.mktemp("admission"))


@pytest.fixture(scope="module")
def channel(enforced: Service) -> Iterator[grpc.Channel]:
    """A bare channel."""
    with grpc.insecure_channel(enforced.address) as channel:
        yield channel


def register(
    channel: grpc.Channel, source: str, name: str, override: StateChange | None = None
) -> environment_pb2.Environment:
    """Register a source."""
    request = environment_pb2.RegisterEnvironmentRequest(
        source=source, name=name, override=override
    )
    return EnvironmentServiceStub(channel).RegisterEnvironment(request, timeout=100)


def check(channel: grpc.Channel, source: str) -> AdmissionReport:
    """Examine a source."""
    request = environment_pb2.RegisterEnvironmentRequest(source=source, name="checked")
    return EnvironmentServiceStub(channel).CheckEnvironment(request, timeout=100)


def get(channel: grpc.Channel, reference: str) -> environment_pb2.Environment:
    """Look an environment up."""
    request = environment_pb2.GetEnvironmentRequest(environment=reference)
    return EnvironmentServiceStub(channel).GetEnvironment(request, timeout=10)


def verify(channel: grpc.Channel, reference: str, answer: str = "3") -> outcome_pb2.Outcome:
    """Score an answer to 1 + 2."""
    request = verifier_pb2.VerifyRequest(
        environment=reference, instance_json='{"numbers": [1, 2]}', answer=answer
    )
    return VerifierServiceStub(channel).Verify(request, timeout=20).outcome


def generate(channel: grpc.Channel, reference: str, difficulty: int) -> None:
    """Generate an instance that must be whole."""
    request = verifier_pb2.GenerateInstancesRequest(environment=reference, difficulty=difficulty)
    [response] = VerifierServiceStub(channel).GenerateInstances(request, timeout=20)
    assert response.HasField("instance")


def serious(report: AdmissionReport) -> set[str]:
    """Return the codes that are more than information."""
    return {each.code for each in report.findings if each.severity != Severity.SEVERITY_INFO}


def test_a_good_environment_is_admitted_with_figures_and_canaries(channel: grpc.Channel) -> None:
    stored = register(channel, GOOD, "good")
    report = stored.admission.report
    assert (stored.admission.state, serious(report)) == (ADMITTED, set())
    assert [level.difficulty for level in report.figures.levels] == list(range(1, 11))
    assert any(level.generate_p50_seconds > 0 for level in report.figures.levels)
    assert report.figures.guesses
    assert report.calls > 100
    assert report.seconds > 0
    full = get(channel, "good")
    assert full.admission.report == report
    assert [canary.score for canary in full.canaries][:1] == [1.0]
    assert all(canary.score < 1.0 for canary in full.canaries[1:])
    assert len(full.canaries) == 3


def test_registering_again_returns_the_same_report(channel: grpc.Channel) -> None:
    first = register(channel, BASE, "twice").admission.report
    assert register(channel, BASE, "twice-more").admission.report == first


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_found(channel: grpc.Channel, name: str) -> None:
    right, wrong, code = DEFECTS[name]
    assert right in BASE
    report = check(channel, BASE.replace(right, wrong))
    assert code in serious(report)
    finding = next(each for each in report.findings if each.code == code)
    assert finding.message
    assert finding.suggestion
    assert finding.evidence
    assert len(finding.evidence) <= 5


@pytest.mark.parametrize("name", UNREFERENCED)
def test_right_answers_are_learned_where_there_is_no_reference_answer(
    channel: grpc.Channel, name: str
) -> None:
    old, new, code, words = UNREFERENCED[name]
    assert old in WITHOUT
    report = check(channel, WITHOUT.replace(old, new))
    assert serious(report) == {code}
    assert words in next(each.message for each in report.findings if each.code == code)


def test_what_is_good_is_good_without_a_reference_answer(channel: grpc.Channel) -> None:
    report = check(channel, WITHOUT)
    assert [each.code for each in report.findings] == []
    assert report.state == ADMITTED


def test_a_source_that_does_not_load_is_a_finding_of_a_check(channel: grpc.Channel) -> None:
    report = check(channel, "import nowhere_at_all\n" + BASE)
    assert report.state == QUARANTINED
    assert [each.code for each in report.findings] == ["does-not-load"]
    assert "nowhere_at_all" in report.findings[0].message


def test_what_is_quarantined_gives_the_fault_and_does_not_become_latest(
    channel: grpc.Channel,
) -> None:
    good = register(channel, BASE + "\n# 1\n", "line")
    bad = register(channel, BASE.replace(VERIFY, "return True"), "line")
    assert (good.version, bad.version) == ("1", "2")
    assert bad.admission.state == QUARANTINED
    assert get(channel, "line").digest == good.digest
    fault = verify(channel, "line@2").fault
    assert fault.kind == outcome_pb2.FAULT_KIND_QUARANTINED
    assert "accepts-anything" in fault.message
    assert f"resyn env show {bad.digest}" in fault.message
    assert verify(channel, "line").verdict.score == 1.0


def test_an_override_lets_it_run_and_is_recorded(channel: grpc.Channel) -> None:
    word = StateChange(state=ADMITTED, reason="only a demonstration", author="ada")
    stored = register(channel, BASE.replace(VERIFY, "return 1.0"), "forced", word)
    assert stored.admission.state == ADMITTED
    assert stored.admission.override.author == "ada"
    assert not stored.admission.HasField("report")
    assert verify(channel, "forced", "anything").verdict.score == 1.0


def test_an_operator_sets_states_and_takes_them_back(channel: grpc.Channel) -> None:
    stored = register(channel, BASE + "\n# operated\n", "operated")
    stub = EnvironmentServiceStub(channel)
    change = environment_pb2.SetAdmissionRequest(
        environment="operated", state=RETIRED, reason="there is a better one", author="grace"
    )
    assert stub.SetAdmission(change, timeout=10).admission.state == RETIRED
    fault = verify(channel, stored.digest).fault
    assert fault.kind == outcome_pb2.FAULT_KIND_QUARANTINED
    assert "grace" in fault.message
    assert "there is a better one" in fault.message
    change.state = AdmissionState.ADMISSION_STATE_UNSPECIFIED
    record = stub.SetAdmission(change, timeout=10).admission
    assert (record.state, record.HasField("override")) == (ADMITTED, False)
    assert [each.author for each in record.history] == ["admission", "grace", "grace"]
    assert verify(channel, "operated").verdict.score == 1.0


def test_levels_that_fail_are_restricted_away(channel: grpc.Channel) -> None:
    stored = register(channel, HALF, "half")
    assert stored.admission.state == RESTRICTED
    assert list(stored.admission.restrictions.difficulties) == [1, 2, 3, 4, 5, 6]
    generate(channel, "half", 6)
    with pytest.raises(grpc.RpcError) as caught:
        generate(channel, "half", 7)
    error: Any = caught.value
    assert error.code() == grpc.StatusCode.FAILED_PRECONDITION
    assert "1, 2, 3, 4, 5, 6" in error.details()


def test_states_survive_a_restart_of_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESYN_ADMISSION", "enforce")
    with stack.embedded_redis(None) as url:
        plan = stack.Plan(profiles=("standard",), redis_url=url)
        for running in start(plan, tmp_path):
            with grpc.insecure_channel(running.address) as first:
                bad = register(first, BASE.replace(VERIFY, "return True"), "bad")
        for running in start(plan, tmp_path):
            with grpc.insecure_channel(running.address) as second:
                fault = verify(second, bad.digest).fault
                assert fault.kind == outcome_pb2.FAULT_KIND_QUARANTINED
                assert get(second, "bad").admission == bad.admission
