"""Values, enums, and requests that are refused before they are sent."""

from __future__ import annotations

import enum
import pickle
from collections import namedtuple
from typing import Any

import pytest

import resyn.client
from resyn.client import (
    Environment,
    Extraction,
    Fault,
    FaultKind,
    Instance,
    InstanceHash,
    InstanceJson,
    InvalidRequest,
    IsolationMode,
    Party,
    ProtocolError,
    Verdict,
    VerifyItem,
    enums,
    replies,
    requests,
)
from resyn.v1 import outcome_pb2, verifier_pb2

Point = namedtuple("Point", "x y")


def test_the_public_names_are_sorted_and_exist() -> None:
    assert sorted(resyn.client.__all__) == resyn.client.__all__
    assert all(hasattr(resyn.client, name) for name in resyn.client.__all__)


@pytest.mark.parametrize("kind", [k for k in enums.NUMBERS if k is not Extraction])
def test_every_value_of_the_contract_has_a_name(kind: type[enum.StrEnum]) -> None:
    assert {member.value for member in kind} >= set(enums.NUMBERS[kind])


def test_a_value_from_the_future_is_an_unknown_member() -> None:
    message = outcome_pb2.Outcome(fault=outcome_pb2.Fault(kind=77))  # type: ignore[arg-type]
    fault = replies.outcome(message)
    assert isinstance(fault, Fault)
    assert fault.kind.value == "unknown_77"
    assert fault.kind is FaultKind("unknown_77")
    assert fault.failure_kind == "resyn:unknown_77"
    assert pickle.loads(pickle.dumps(fault)) == fault


def test_a_fault_has_no_score() -> None:
    assert not hasattr(Fault(FaultKind.TIMEOUT), "score")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (FaultKind.VERIFIER_ERROR, "verifier_error"),
        (FaultKind.MEMORY_LIMIT, "provider_oom_killed"),
        (FaultKind.INFRASTRUCTURE, "provider_unavailable"),
        (FaultKind.TIMEOUT, "resyn:timeout"),
        (FaultKind.POLICY_VIOLATION, "resyn:policy_violation"),
    ],
)
def test_a_fault_masks_its_sample_under_a_known_name(kind: FaultKind, name: str) -> None:
    fault = Fault(kind, Party.VERIFIER)
    assert (fault.mask_sample, fault.failure_kind) == (True, name)


def test_a_verdict_masks_nothing() -> None:
    verdict = Verdict(0.0)
    assert (verdict.mask_sample, verdict.failure_kind) == (False, None)


@pytest.mark.parametrize("score", [float("nan"), -0.1, 1.5, float("inf")])
def test_a_score_outside_of_the_contract_is_a_protocol_error(score: float) -> None:
    message = outcome_pb2.Outcome(verdict=outcome_pb2.Verdict(score=score))
    with pytest.raises(ProtocolError):
        replies.outcome(message)


def test_an_empty_outcome_is_a_protocol_error() -> None:
    with pytest.raises(ProtocolError):
        replies.outcome(outcome_pb2.Outcome())


@pytest.mark.parametrize(
    ("instance", "field", "text"),
    [
        ((1, 2), "instance_json", '{"$tuple":[1,2]}'),
        ("plain", "instance_json", '"plain"'),
        (InstanceJson("[1]"), "instance_json", "[1]"),
        (InstanceHash("ab"), "instance_hash", "ab"),
        (Instance("ab", "[2]", "?"), "instance_json", "[2]"),
    ],
)
def test_an_instance_travels_in_its_own_form(instance: Any, field: str, text: str) -> None:
    request = requests.verify(VerifyItem("e", "a", instance, Extraction.BOXED))
    assert request.WhichOneof("instance") == field
    assert getattr(request, field) == text
    assert request.extraction == verifier_pb2.EXTRACTION_BOXED


def test_an_instance_decodes_to_its_value() -> None:
    assert Instance("ab", '{"$tuple":[1,2]}', "?").value == (1, 2)


def test_an_environment_goes_by_its_digest() -> None:
    assert requests.verify(VerifyItem(Environment("d1", "n", "1"), "a", 1)).environment == "d1"


def test_a_lone_surrogate_is_named_with_its_place_and_cure() -> None:
    with pytest.raises(InvalidRequest) as caught:
        requests.verify(VerifyItem("e", "ab\ud83d", 1))
    assert caught.value.field == "answer"
    assert "U+D83D at index 2" in caught.value.problem
    assert caught.value.expected == "answer.encode('utf-8', 'replace').decode()"


@pytest.mark.parametrize("answer", [4, None, b"4"])
def test_an_answer_that_is_no_text_is_refused(answer: Any) -> None:
    with pytest.raises(InvalidRequest, match="answer: it is of type"):
        requests.verify(VerifyItem("e", answer, 1))


def test_an_instance_without_a_typed_json_form_is_named_by_its_path() -> None:
    with pytest.raises(InvalidRequest, match=r"instance: \$\.a\[0\]"):
        requests.verify(VerifyItem("e", "a", {"a": [Point(1, 2)]}))


def test_an_unknown_extraction_is_refused() -> None:
    wrong: Any = "magic"
    with pytest.raises(InvalidRequest, match="extraction"):
        requests.verify(VerifyItem("e", "a", 1, wrong))


@pytest.mark.parametrize("mode", ["reused", "unspecified", "", "magic", 2])
def test_a_mode_that_nobody_can_demand_is_refused(mode: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"^isolation_mode: .* is none"):
        requests.verify(VerifyItem("e", "a", 1, isolation_mode=mode))


def test_a_demanded_mode_and_a_cache_that_is_not_wanted_travel() -> None:
    item = VerifyItem("e", "a", 1, isolation_mode=IsolationMode.FRESH_JAIL, use_cache=False)
    request = requests.verify(item)
    assert request.isolation_mode == outcome_pb2.ISOLATION_MODE_FRESH_JAIL
    assert request.skip_cache
    plain = requests.verify(VerifyItem("e", "a", 1))
    assert plain.isolation_mode == outcome_pb2.ISOLATION_MODE_UNSPECIFIED
    assert not plain.skip_cache


def test_requests_are_split_by_number_and_by_size() -> None:
    small = [requests.verify(VerifyItem("e", "a", 1))] * 5
    assert [len(chunk) for chunk in requests.split(small, 2)] == [2, 2, 1]
    large = [requests.verify(VerifyItem("e", "x" * 1_400_000, 1))] * 5
    assert [len(chunk) for chunk in requests.split(large, 100)] == [2, 2, 1]


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan")])
def test_a_time_out_must_be_above_zero(seconds: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        resyn.client.Client(timeout_seconds=seconds)


def test_the_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESYN_ADDRESS", "verifier:1234")
    assert "verifier:1234" in repr(resyn.client.Client())
    monkeypatch.delenv("RESYN_ADDRESS")
    assert "127.0.0.1:50151" in repr(resyn.client.Client())
