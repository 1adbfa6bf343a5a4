"""Whatever comes in, the answer is precise, and everybody else's verdicts stay as they were."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import grpc
import pytest

from resyn.client import (
    AlreadyExists,
    Client,
    DeadlineExceeded,
    Fault,
    FaultKind,
    Instance,
    InstanceHash,
    InstanceJson,
    InvalidRequest,
    NotFound,
    Rejected,
    RequestRejected,
    Verdict,
    VerifyItem,
)
from resyn.v1 import outcome_pb2, verifier_pb2

GENERATE = "def generate(rng, difficulty): return 1\n"


@pytest.fixture(autouse=True)
def canary(client: Client, sum_instance: Instance) -> Iterator[None]:
    """An honest call before and after each test gets its verdicts."""
    check_canary(client, sum_instance)
    yield
    check_canary(client, sum_instance)


def check_canary(client: Client, instance: Instance) -> None:
    """Score a right and a wrong answer."""
    right = client.verify("addition", instance.reference_answer or "", instance=instance)
    wrong = client.verify("addition", "-1", instance=instance)
    assert isinstance(right, Verdict)
    assert isinstance(wrong, Verdict)
    assert (right.score, wrong.score) == (1.0, 0.0)


SOURCES = {
    "a syntax error": ("def verify(:\n", "line 1"),
    "a missing function": (GENERATE, "no function `verify`; define def verify(instance, answer)"),
    "a wrong signature": (GENERATE + "def verify(answer): pass", "does not take 2 positional"),
    "not a function": (GENERATE + "verify = 3", "`verify` is a int"),
    "an import error": ("import numpy\n", "No module named 'numpy'"),
    "a loop": ('RESYN = {"limits": {"load_seconds": 0.5}}\nwhile True: pass', "load_seconds = 0.5"),
    "an unknown limit": (
        'RESYN = {"limits": {"walls": 1}}\n' + GENERATE,
        "limits are wall_seconds",
    ),
    "a limit out of range": ('RESYN = {"limits": {"wall_seconds": 1e9}}\n', "from 0.01 to 600"),
    "an unknown profile": ('RESYN = {"profile": "nope"}\n' + GENERATE, "offered: standard"),
    "metadata that is code": ("RESYN = dict(profile='standard')\n", "literal dictionary"),
    "a NUL": ("x = 1\ny = '\0'\n", "NUL character in line 2"),
    "too large": ("#" * ((1 << 20) + 1), "at most 1,048,576 bytes"),
    "nothing": ("  \n", "empty"),
}


@pytest.mark.parametrize("what", SOURCES)
def test_a_source_that_is_wrong_is_refused_with_the_reason(client: Client, what: str) -> None:
    source, reason = SOURCES[what]
    with pytest.raises(InvalidRequest) as caught:
        client.register_environment(source, "bad")
    assert reason in str(caught.value)
    assert caught.value.field in ("source", "profile") or "limits" in caught.value.field


def test_a_source_of_100_mebibytes_is_refused_by_name_of_the_limit(client: Client) -> None:
    with pytest.raises(RequestRejected, match="67108864"):
        client.register_environment("#" * (100 << 20), "bad")


def test_a_version_never_moves(client: Client) -> None:
    client.register_environment(GENERATE + "def verify(i, a): return 1", "moving", version="1")
    with pytest.raises(AlreadyExists, match="moving@1"):
        client.register_environment(GENERATE + "def verify(i, a): return 0", "moving", version="1")


RESULTS = {
    "float('nan')": (FaultKind.INVALID_RESULT, "nan"),
    "7": (FaultKind.INVALID_RESULT, "7 (int)"),
    "-0.5": (FaultKind.INVALID_RESULT, "-0.5"),
    "'True'": (FaultKind.INVALID_RESULT, "'True' (str)"),
    "None": (FaultKind.INVALID_RESULT, "None"),
    "1 / 0": (FaultKind.VERIFIER_ERROR, "ZeroDivisionError"),
    "__import__('sys').exit(0)": (FaultKind.VERIFIER_ERROR, "SystemExit"),
}


@pytest.mark.parametrize("result", RESULTS)
def test_what_is_no_score_is_a_fault_that_says_so(client: Client, result: str) -> None:
    kind, text = RESULTS[result]
    outcome = client.verify("sloppy", f"score = {result}", instance=1)
    assert isinstance(outcome, Fault)
    assert outcome.kind == kind
    assert text in outcome.message
    assert not hasattr(outcome, "score")


@pytest.mark.parametrize(("result", "score"), [("True", 1.0), ("False", 0.0), ("0.25", 0.25)])
def test_bools_and_numbers_in_the_range_are_verdicts(
    client: Client, result: str, score: float
) -> None:
    outcome = client.verify("sloppy", f"score = {result}", instance=1)
    assert isinstance(outcome, Verdict)
    assert outcome.score == score


ITEMS = {
    "an unknown name": (VerifyItem("nobody", "1", 1), NotFound, "environment"),
    "an unknown digest": (VerifyItem("0" * 64, "1", 1), NotFound, "environment"),
    "a bad name": (VerifyItem("../../etc", "1", 1), InvalidRequest, "environment"),
    "an unknown hash": (VerifyItem("addition", "1", InstanceHash("0" * 64)), NotFound, "hash"),
    "a bad hash": (VerifyItem("addition", "1", InstanceHash("xyz")), InvalidRequest, "hash"),
    "no JSON": (VerifyItem("addition", "1", InstanceJson("[1")), InvalidRequest, "instance_json"),
    "NaN": (VerifyItem("addition", "1", InstanceJson("NaN")), InvalidRequest, "instance_json"),
    "an unknown tag": (
        VerifyItem("addition", "1", InstanceJson('{"$x": 1}')), InvalidRequest, "instance_json",
    ),
    "deep nesting": (
        VerifyItem("addition", "1", InstanceJson("[" * 10**5)), InvalidRequest, "instance_json",
    ),
    "10 MB of answer": (VerifyItem("addition", "9" * 10**7, 1), InvalidRequest, "answer"),
    "a lone surrogate": (VerifyItem("addition", "a\ud800", 1), InvalidRequest, "answer"),
}  # fmt: skip


@pytest.mark.parametrize("what", ITEMS)
def test_a_bad_item_is_refused_in_its_own_place_and_shifts_no_other(
    client: Client, sum_instance: Instance, what: str
) -> None:
    bad, error, field = ITEMS[what]
    good = VerifyItem("addition", sum_instance.reference_answer or "", sum_instance)
    wrong = VerifyItem("addition", "-1", sum_instance)
    results = client.verify_batch([good, bad, wrong])
    assert [getattr(result, "score", None) for result in results] == [1.0, None, 0.0]
    assert isinstance(results[1], Rejected)
    assert isinstance(results[1].error, error)
    assert field in results[1].error.field


def test_an_answer_with_a_nul_reaches_the_verifier_as_it_is(client: Client) -> None:
    outcome = client.verify("sloppy", "score = float(len('a\0b') == 3)", instance=1)
    # Python refuses to run source with a NUL: it has arrived.
    assert isinstance(outcome, Fault)
    assert "null bytes" in outcome.message


@pytest.mark.parametrize(("difficulty", "count"), [(0, 1), (11, 1), (1, -1)])
def test_levels_and_counts_that_do_not_exist_are_refused(
    client: Client, difficulty: int, count: int
) -> None:
    with pytest.raises(InvalidRequest) as caught:
        list(client.generate("addition", difficulty=difficulty, count=count))
    assert caught.value.field == ("count" if difficulty == 1 else "difficulty")


def after_deadline(client: Client, timeout_seconds: float) -> FaultKind | None:
    """Score an answer that takes longer; None if not even the fault came in time."""
    answer = "import time; time.sleep(3.5)"
    try:
        outcome = client.verify("sloppy", answer, instance=1, timeout_seconds=timeout_seconds)
    except DeadlineExceeded:
        return None
    assert isinstance(outcome, Fault)
    return outcome.kind


def test_a_deadline_of_a_millisecond_is_never_a_score(client: Client) -> None:
    assert after_deadline(client, 0.001) in (None, FaultKind.QUEUE_DEADLINE)


def test_a_batch_keeps_the_verdicts_that_came_before_its_deadline(
    client: Client, sum_instance: Instance
) -> None:
    slow = VerifyItem("sloppy", "import time; time.sleep(3.5)", 1)
    good = VerifyItem("addition", sum_instance.reference_answer or "", sum_instance)
    results = client.verify_batch([slow, good], timeout_seconds=1.5)
    assert isinstance(results[0], Fault)
    assert results[0].kind in (FaultKind.EXECUTION_DEADLINE, FaultKind.QUEUE_DEADLINE)
    assert isinstance(results[1], Verdict)


def test_a_call_whose_deadline_has_passed_is_killed(client: Client) -> None:
    late = (None, FaultKind.QUEUE_DEADLINE, FaultKind.EXECUTION_DEADLINE)
    assert after_deadline(client, 0.3) in late
    started = time.monotonic()
    for _ in range(8):  # more than there are slots
        client.verify("sloppy", "score = 1.0", instance=1)
    assert time.monotonic() - started < 3.0


def test_bytes_that_are_no_message_are_refused_precisely(channel: grpc.Channel) -> None:
    method = channel.unary_unary(  # type: ignore[call-arg] # bytes both ways
        "/resyn.v1.VerifierService/Verify"
    )
    bad_utf8 = (
        verifier_pb2.VerifyRequest(answer="xx").SerializeToString().replace(b"xx", b"\xff\xff")
    )
    for raw in (b"\xff\xff\xff", bad_utf8):
        with pytest.raises(grpc.RpcError) as caught:
            method(raw)
        assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT
        metadata: dict[Any, Any] = dict(caught.value.trailing_metadata())  # type: ignore[arg-type] # pairs
        rejection = outcome_pb2.Rejection.FromString(metadata["resyn-rejection-bin"])
        assert rejection.field == "request"


def test_an_extraction_that_nobody_knows_is_refused(channel: grpc.Channel) -> None:
    request = verifier_pb2.VerifyRequest(environment="addition", instance_json="1")
    raw = request.SerializeToString() + bytes([0x28, 99])  # field 5, varint 99
    method = channel.unary_unary(  # type: ignore[call-arg] # bytes both ways
        "/resyn.v1.VerifierService/Verify"
    )
    with pytest.raises(grpc.RpcError) as caught:
        method(raw)
    assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT
    assert "EXTRACTION_BOXED" in str(caught.value.details())
