"""One row for each way in which a call can end, and for each fault that a worker can give."""

from __future__ import annotations

import json
import math
import signal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resyn.common import faults
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import outcome
from resyn.workers.evidence import End, Exit
from resyn.workers.guest import wire

LIMITS = environment_pb2.Limits(
    wall_seconds=2.5, cpu_seconds=1, memory_bytes=64 << 20, output_bytes=1000, processes=16
)
#: End and evidence: kind, party, message.
TABLE: list[tuple[End, dict[str, Any], str, str, str]] = [
    (End.WALL, {}, "TIMEOUT", "ANSWER_OR_VERIFIER", "wall_seconds = 2.5 passed"),
    (End.WALL, {"oom_kills": 1}, "TIMEOUT", "ANSWER_OR_VERIFIER", "wall_seconds = 2.5 passed"),
    (
        *(End.MEMORY, {}, "MEMORY_LIMIT", "ANSWER_OR_VERIFIER"),
        "more than memory_bytes = 64 MiB",
    ),
    (End.CPU, {}, "CPU_LIMIT", "ANSWER_OR_VERIFIER", "cpu_seconds = 1 used up"),
    (
        *(End.CLOSED, {"oom_kills": 1, "wait_status": 9}, "MEMORY_LIMIT"),
        *("ANSWER_OR_VERIFIER", "more than memory_bytes = 64 MiB"),
    ),
    (
        *(End.RESULT, {"status": wire.OUT_OF_MEMORY}, "MEMORY_LIMIT", "ANSWER_OR_VERIFIER"),
        "more than memory_bytes = 64 MiB",
    ),
    (
        *(End.RESULT, {"status": wire.RAISED, "oom_kills": 1}, "MEMORY_LIMIT"),
        *("ANSWER_OR_VERIFIER", "more than memory_bytes = 64 MiB"),
    ),
    (
        *(End.RESULT, {"status": wire.RAISED, "refused_forks": 1}, "PIDS_LIMIT"),
        *("ANSWER_OR_VERIFIER", "more than processes = 16"),
    ),
    (
        *(End.CLOSED, {"refused_forks": 1, "oom_kills": 1}, "MEMORY_LIMIT"),
        *("ANSWER_OR_VERIFIER", "more than memory_bytes = 64 MiB"),
    ),
    (
        *(End.OUTPUT, {}, "OUTPUT_LIMIT", "ANSWER_OR_VERIFIER"),
        "a result of more than output_bytes = 1000",
    ),
    (
        *(End.RESULT, {"status": wire.RAISED, "body": b"E: text \xff"}, "VERIFIER_ERROR"),
        *("VERIFIER", "E: text \ufffd"),
    ),
    (
        *(End.RESULT, {"status": wire.RAISED, "body": b"x" * 10**6}, "VERIFIER_ERROR"),
        *("VERIFIER", "x" * wire.MAX_TEXT),
    ),
    (
        *(End.RESULT, {"status": wire.INVALID, "body": b"returned 7"}, "INVALID_RESULT"),
        *("VERIFIER", "returned 7"),
    ),
    (End.GARBLED, {}, "INVALID_RESULT", "VERIFIER", "the result was not one whole frame"),
    (
        *(End.CLOSED, {"wait_status": 3 << 8}, "CRASHED", "VERIFIER"),
        "its process exited with 3, without a result",
    ),
    (
        *(End.CLOSED, {"wait_status": int(signal.SIGSEGV)}, "CRASHED", "VERIFIER"),
        "its process was ended by SIGSEGV, without a result",
    ),
    (
        *(End.CLOSED, {"wait_status": 0x80 | signal.SIGABRT}, "CRASHED", "VERIFIER"),
        "its process was ended by SIGABRT, without a result",
    ),
    (
        *(End.CLOSED, {"wait_status": 63}, "CRASHED", "VERIFIER"),
        "its process was ended by signal 63, without a result",
    ),
    (
        *(End.CLOSED, {"wait_status": None}, "CRASHED", "VERIFIER"),
        "its process closed its result socket and went on",
    ),
    (
        *(End.CLOSED, {"wait_status": int(signal.SIGSYS)}, "POLICY_VIOLATION", "VERIFIER"),
        "killed for a forbidden system call",
    ),
]


@pytest.mark.parametrize(("end", "evidence", "kind", "party", "message"), TABLE)
def test_every_end_without_a_result_has_its_fault(
    end: End, evidence: dict[str, Any], kind: str, party: str, message: str
) -> None:
    found = outcome.find_fault(Exit(end, **evidence), LIMITS)
    assert found is not None
    assert outcome_pb2.FaultKind.Name(found.kind) == f"FAULT_KIND_{kind}"
    assert outcome_pb2.Party.Name(found.party) == f"PARTY_{party}"
    assert found.message == message
    assert not found.retryable


@pytest.mark.parametrize("status", [wire.OK, wire.ANSWER_MISSING])
def test_a_result_counts_unless_the_kernel_killed_a_part_of_the_call(status: int) -> None:
    assert outcome.find_fault(Exit(End.RESULT, status=status, refused_forks=1), LIMITS) is None
    killed = outcome.find_fault(Exit(End.RESULT, status=status, oom_kills=1), LIMITS)
    assert killed is not None
    assert killed.kind == outcome_pb2.FAULT_KIND_MEMORY_LIMIT


@settings(deadline=None, database=None)
@given(st.integers(-(2**31), 2**31 - 1))
def test_any_status_of_an_exit_has_a_text(wait_status: int) -> None:
    found = outcome.find_fault(Exit(End.CLOSED, wait_status=wait_status), LIMITS)
    assert found is not None
    assert found.message


KINDS = [
    ("TIMEOUT", "ANSWER_OR_VERIFIER", False),
    ("CPU_LIMIT", "ANSWER_OR_VERIFIER", False),
    ("MEMORY_LIMIT", "ANSWER_OR_VERIFIER", False),
    ("PIDS_LIMIT", "ANSWER_OR_VERIFIER", False),
    ("OUTPUT_LIMIT", "ANSWER_OR_VERIFIER", False),
    ("VERIFIER_ERROR", "VERIFIER", False),
    ("INVALID_RESULT", "VERIFIER", False),
    ("CRASHED", "VERIFIER", False),
    ("POLICY_VIOLATION", "VERIFIER", False),
    ("LOAD_ERROR", "VERIFIER", False),
    ("POISON", "VERIFIER", False),
    ("QUARANTINED", "VERIFIER", False),
    ("QUEUE_DEADLINE", "LOAD", True),
    ("OVERLOADED", "LOAD", True),
    ("EXECUTION_DEADLINE", "LOAD", True),
    ("INFRASTRUCTURE", "SERVICE", True),
]


@pytest.mark.parametrize(("kind", "party", "retryable"), KINDS)
def test_whose_fault_it_is_follows_from_the_kind(kind: str, party: str, retryable: bool) -> None:
    made = faults.fault(outcome_pb2.FaultKind.Value(f"FAULT_KIND_{kind}"), "text")
    assert outcome_pb2.Party.Name(made.party) == f"PARTY_{party}"
    assert (made.retryable, made.message) == (retryable, "text")


def test_every_kind_has_its_row() -> None:
    named = {f"FAULT_KIND_{kind}" for kind, _, _ in KINDS} | {"FAULT_KIND_UNSPECIFIED"}
    assert named == set(outcome_pb2.FaultKind.keys())


def result(score: float = 0.0, status: int = wire.OK, body: bytes = b"") -> Exit:
    return Exit(End.RESULT, status=status, score=score, body=body)


@pytest.mark.parametrize("score", [0.0, 5e-324, 0.5, 1.0])
def test_a_score_is_a_verdict(score: float) -> None:
    assert outcome.verdict(result(score)) == outcome_pb2.Verdict(score=score)


def test_a_missing_answer_scores_nothing_whatever_the_frame_says() -> None:
    expected = outcome_pb2.Verdict(score=0.0, answer_missing=True)
    assert outcome.verdict(result(math.nan, wire.ANSWER_MISSING)) == expected


@pytest.mark.parametrize("score", [math.nan, math.inf, -math.inf, -0.1, 1 + 2**-52, 7.0])
def test_a_forged_score_is_a_fault_without_a_number(score: float) -> None:
    forged = outcome.verdict(result(score))
    assert isinstance(forged, outcome_pb2.Fault)
    assert forged.kind == outcome_pb2.FAULT_KIND_INVALID_RESULT
    assert forged.message == f"the score {score!r} is not in [0, 1]"


def test_an_instance_is_read_from_its_sections() -> None:
    made = outcome.generated(result(body=wire.join(b"[1]", b"question", b"5")))
    assert isinstance(made, call_pb2.GeneratedInstance)
    assert (made.instance_json, made.question, made.reference_answer) == ("[1]", "question", "5")
    made = outcome.generated(result(body=wire.join(b"[1]", b"question")))
    assert isinstance(made, call_pb2.GeneratedInstance)
    assert not made.HasField("reference_answer")


def test_an_inspection_is_read_from_its_sections() -> None:
    found = json.dumps([["clock-use", 3, "`time.time` reads the clock"]]).encode()
    made = outcome.inspection(result(body=wire.join(b"what it is", b"{}", found)))
    finding = call_pb2.SourceFinding(code="clock-use", line=3, detail="`time.time` reads the clock")
    assert made == call_pb2.Inspection(
        description="what it is", metadata_json="{}", findings=[finding]
    )


@pytest.mark.parametrize(
    "found",
    [
        "", "{}", "null", "[1]", "[[]]", '[["clock-use", 1]]', '[["clock-use", 1, "a", "b"]]',
        '["clock-use"]', '[["clock-use", "1", "a"]]', '[["clock-use", 1.0, "a"]]',
        '[["clock-use", true, "a"]]', '[["clock-use", -1, "a"]]', '[["clock-use", 99999999, "a"]]',
        '[["clock-use", 1, null]]', '[["another", 1, "a"]]', '[[["clock-use"], 1, "a"]]',
        '[["clock-use", 1, "\\ud800"]]', '[["clock-use", 1, "\\u001b[2J"]]',
        '[["clock-use", NaN, "a"]]', f'[["clock-use", {"1" * 5000}, "a"]]',
        json.dumps([["clock-use", 1, "a" * 401]]), json.dumps([["clock-use", 1, "a"]] * 101),
        "[" * 100_000, "[" * 300_000 + "]" * 300_000,
    ],
)  # fmt: skip
def test_findings_of_any_other_shape_are_a_fault(found: str) -> None:
    made = outcome.inspection(result(body=wire.join(b"", b"", found.encode())))
    assert isinstance(made, outcome_pb2.Fault)
    assert made.kind == outcome_pb2.FAULT_KIND_INVALID_RESULT


@pytest.mark.parametrize(
    "body",
    [b"", b"\1", wire.join(b"[1]"), wire.join(b"a", b"b", b"c", b"d"), wire.join(b"\xff", b"b")],
)
def test_torn_bodies_are_faults(body: bytes) -> None:
    for read in (outcome.generated, outcome.inspection):
        made = read(result(body=body))
        assert isinstance(made, outcome_pb2.Fault)
        assert made.kind == outcome_pb2.FAULT_KIND_INVALID_RESULT
