"""What travels through the whole service: values of all types, texts up to their limits."""

from __future__ import annotations

import asyncio
from fractions import Fraction
from typing import Any

import grpc
import pytest
from tests.end_to_end.conftest import Service

from resyn.client import (
    AsyncClient,
    Client,
    Extraction,
    FailedInstance,
    Fault,
    FaultKind,
    Instance,
    InstanceHash,
    InvalidRequest,
    TooLarge,
    Verdict,
    VerifyItem,
)
from resyn.v1 import environment_pb2, verifier_pb2
from resyn.v1.environment_pb2_grpc import EnvironmentServiceStub
from resyn.v1.verifier_pb2_grpc import VerifierServiceStub

MEBIBYTE = 1 << 20

TYPED = '''
"""Instances of values that JSON lacks; the verifier wants them back as they were."""
from fractions import Fraction
from decimal import Decimal

VALUE = {
    "tuple": (1, (2, [3])), "set": {"a", "b"}, "frozen": frozenset({(1, 2)}), "bytes": b"\\0\\xff",
    "keys": {1: "one", (0, 1): "pair", None: "none"}, "fraction": Fraction(1, 3),
    "decimal": Decimal("0.10"), "complex": 1 - 2j, "nan": float("inf"), "int": 7**5000,
    "text": "\\0 \\ud800 \\N{OCTOPUS}", "$tag": 1, "nested": {"$tuple": [1]},
}


def generate(rng, difficulty):
    if difficulty == 10:
        raise ValueError("no such level")
    return VALUE


def observe(instance):
    assert instance == VALUE and repr(instance["decimal"]) == "Decimal('0.10')"
    return "What is it?"


def verify(instance, answer):
    return instance == VALUE and len(answer) / 2**20


def extract(output):
    return {"none": None, "number": 7}.get(output, output)
'''


@pytest.fixture(scope="module")
def typed(service: Service) -> str:
    """The name of an environment with values of all types."""
    with Client(service.address) as client:
        return client.register_environment(TYPED, "typed").name


def test_values_of_all_types_come_back_as_they_were(client: Client, typed: str) -> None:
    made = [each for each in client.generate(typed, difficulty=1, count=3)]
    first = made[0]
    assert isinstance(first, Instance)
    value: dict[str, Any] = first.value
    assert value["tuple"] == (1, (2, [3]))
    assert value["keys"] == {1: "one", (0, 1): "pair", None: "none"}
    assert (value["set"], value["fraction"]) == ({"a", "b"}, Fraction(1, 3))
    # Equal values have equal text, in whatever jail they were made.
    assert len({each.hash for each in made if isinstance(each, Instance)}) == 1
    for instance in (first, first.value, InstanceHash(first.hash)):
        outcome = client.verify(typed, "x" * MEBIBYTE, instance=instance)
        assert isinstance(outcome, Verdict), outcome
        assert outcome.score == 1.0


def test_a_seed_that_raises_is_a_fault_in_its_place(client: Client, typed: str) -> None:
    made = list(client.generate(typed, difficulty=10, count=3))
    assert [type(each) for each in made] == [FailedInstance] * 3
    fault = made[0].fault if isinstance(made[0], FailedInstance) else None
    assert fault is not None
    assert fault.kind == FaultKind.VERIFIER_ERROR
    assert "ValueError: no such level (line 16 in generate)" in fault.message


@pytest.mark.parametrize(
    ("answer", "size"),
    [("x" * (MEBIBYTE + 1), "1,048,577"), ("\N{OCTOPUS}" * (MEBIBYTE // 4 + 1), "1,048,580")],
)
def test_an_answer_over_a_mebibyte_is_refused_by_its_size_in_bytes(
    client: Client, typed: str, answer: str, size: str
) -> None:
    with pytest.raises(InvalidRequest) as refused:
        client.verify(typed, answer, instance=1)
    assert str(refused.value) == f"answer: {size} bytes; expected: at most 1,048,576 bytes"


def test_an_instance_over_its_limit_is_refused(client: Client, typed: str) -> None:
    with pytest.raises(InvalidRequest, match=r"instance_json: 3,145,730 bytes.* 2,097,152 bytes"):
        client.verify(typed, "1", instance="x" * (3 * MEBIBYTE))


def test_a_source_is_taken_up_to_a_mebibyte_and_refused_above(
    client: Client, channel: grpc.Channel
) -> None:
    source = "def generate(rng, difficulty): return 1\ndef verify(instance, answer): return 1\n#"
    full = source + "x" * (MEBIBYTE - len(source))
    assert client.register_environment(full, "full").version == "1"
    with pytest.raises(InvalidRequest) as refused:
        client.register_environment(full + "x", "full")
    assert str(refused.value) == "source: 1,048,577 bytes; expected: at most 1,048,576 bytes"
    request = environment_pb2.RegisterEnvironmentRequest(source="#" * (100 * MEBIBYTE), name="bad")
    with pytest.raises(grpc.RpcError) as caught:
        EnvironmentServiceStub(channel).RegisterEnvironment(request)
    assert caught.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert str(64 * MEBIBYTE) in (caught.value.details() or "")
    with pytest.raises(TooLarge):
        client.register_environment("#" * (100 * MEBIBYTE), "bad")


def test_more_instances_than_one_request_may_have_are_refused(channel: grpc.Channel) -> None:
    request = verifier_pb2.GenerateInstancesRequest(
        environment="addition", difficulty=1, count=10_001
    )
    with pytest.raises(grpc.RpcError) as caught:
        list(VerifierServiceStub(channel).GenerateInstances(request))
    assert caught.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert caught.value.details() == "count: 10001; 1 to 10,000; absent means 1"


@pytest.mark.parametrize("size", [100, 4_000, 100_000])
def test_what_a_source_raises_reaches_its_author_at_any_length(client: Client, size: int) -> None:
    with pytest.raises(InvalidRequest, match=r"ValueError: \N{OCTOPUS}{100}") as refused:
        client.register_environment(f"raise ValueError('\N{OCTOPUS}' * {size})", "bad")
    assert refused.value.field == "source"


def test_an_extract_that_returns_no_text_is_the_verifiers_fault(client: Client, typed: str) -> None:
    by_environment = Extraction.ENVIRONMENT
    missing = client.verify(typed, "none", instance=1, extraction=by_environment)
    assert isinstance(missing, Verdict)
    assert (missing.score, missing.answer_missing) == (0.0, True)
    wrong = client.verify(typed, "number", instance=1, extraction=by_environment)
    assert isinstance(wrong, Fault)
    assert wrong.kind == FaultKind.INVALID_RESULT
    assert "`extract` returned 7 (int)" in wrong.message


def test_an_extraction_that_the_environment_lacks_is_refused(client: Client) -> None:
    with pytest.raises(InvalidRequest, match="has no `extract`") as refused:
        client.verify("sloppy", "1", instance=1, extraction=Extraction.ENVIRONMENT)
    assert refused.value.field == "extraction"


async def test_a_stream_that_is_left_early_frees_the_jails_at_once(
    async_client: AsyncClient,
) -> None:
    sleep = "import time; time.sleep(3.5)"
    items = [VerifyItem("sloppy", "score = 1.0", 1)]
    items += [VerifyItem("sloppy", sleep, 1) for _ in range(20)]
    stream = async_client.verify_stream(items)
    _, first = await anext(stream)
    assert isinstance(first, Verdict)
    await stream.aclose()  # type: ignore[attr-defined] # it is a generator
    async with asyncio.timeout(3.0):  # one sleeper alone would take longer
        outcome = await async_client.verify("sloppy", "score = 0.5", instance=1)
    assert isinstance(outcome, Verdict)
    assert outcome.score == 0.5
