"""The main job, through every door: unary, batch, stream, both clients, reflection."""

from __future__ import annotations

import asyncio
import os
import pickle
import time
from collections.abc import AsyncIterator

import grpc
import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from tests.end_to_end.conftest import Service

from resyn.cli.demo_cases import HOSTILE, Hostile
from resyn.client import (
    AsyncClient,
    Client,
    Extraction,
    Fault,
    FaultKind,
    Instance,
    InstanceHash,
    InstanceJson,
    IsolationLevel,
    IsolationMode,
    Verdict,
    VerifyItem,
)
from resyn.common.identity import instance_hash


def score(outcome: object) -> float:
    """Return a verdict's score; anything else fails the test."""
    assert isinstance(outcome, Verdict), outcome
    return outcome.score


def test_an_instance_is_scored_by_value_by_hash_and_as_it_came(
    client: Client, sum_instance: Instance
) -> None:
    right = sum_instance.reference_answer or ""
    for instance in (
        sum_instance,
        sum_instance.value,
        InstanceJson(sum_instance.instance_json),
        InstanceHash(sum_instance.hash),
    ):
        assert score(client.verify("addition", right, instance=instance)) == 1.0
        assert score(client.verify("addition@latest", "no", instance=instance)) == 0.0


def test_an_outcome_says_how_it_ran(client: Client, sum_instance: Instance) -> None:
    outcome = client.verify("addition", "1", instance=sum_instance)
    ran = outcome.execution
    assert ran.environment_digest == client.get_environment("addition").digest
    assert ran.isolation_mode == IsolationMode.FORK
    assert ran.isolation_level == IsolationLevel.FULL
    assert ran.execution_seconds > 0
    assert ran.queue_seconds >= 0
    assert ran.peak_memory_bytes >= 0
    assert ran.attempt == 1
    assert ran.worker


def test_instances_come_in_the_order_of_their_seeds_and_are_kept(client: Client) -> None:
    made = list(client.generate("addition", difficulty=5, seed=100, count=300))
    assert [getattr(each, "seed", None) for each in made] == list(range(100, 400))
    for each in made[::50]:
        assert isinstance(each, Instance)
        assert each.hash == instance_hash(each.instance_json)
        assert each.value["t"] == (1, 2)
        assert each.question == f"What is {each.value['a']} + {each.value['b']}?"
        assert each.reference_answer is None
        answer = str(each.value["a"] + each.value["b"])
        assert score(client.verify("addition", answer, instance=InstanceHash(each.hash))) == 1.0


def test_the_same_seed_gives_the_same_instance(client: Client) -> None:
    twice = [
        [getattr(each, "hash", None) for each in client.generate("addition", difficulty=9, count=5)]
        for _ in range(2)
    ]
    assert twice[0] == twice[1]


def test_answers_are_extracted_as_asked(client: Client, sum_instance: Instance) -> None:
    right = sum_instance.reference_answer or ""
    outputs = {
        Extraction.NONE: right,
        Extraction.BOXED: rf"\boxed{{0}} no, \boxed{{{right}}} it is",
        Extraction.ANSWER_TAG: f"<answer>0</answer> <answer> {right} </answer> end",
        Extraction.ENVIRONMENT: f"thinking = {right}",
    }
    for extraction, output in outputs.items():
        outcome = client.verify("addition", output, instance=sum_instance, extraction=extraction)
        assert score(outcome) == 1.0, extraction


@pytest.mark.parametrize(
    "extraction", [Extraction.BOXED, Extraction.ANSWER_TAG, Extraction.ENVIRONMENT]
)
def test_an_output_without_an_answer_scores_zero_and_says_so(
    client: Client, sum_instance: Instance, extraction: Extraction
) -> None:
    outcome = client.verify("addition", "hm", instance=sum_instance, extraction=extraction)
    assert score(outcome) == 0.0
    assert isinstance(outcome, Verdict)
    assert outcome.answer_missing


def test_a_batch_keeps_its_order_over_many_environments(
    client: Client, sum_instance: Instance
) -> None:
    right = sum_instance.reference_answer or ""
    items, expected = [], []
    for index in range(600):
        if index % 3 == 0:
            items.append(VerifyItem("sloppy", f"score = {index} / 1000", 1))
            expected.append(index / 1000)
        else:
            items.append(VerifyItem("addition", right if index % 2 else "-1", sum_instance))
            expected.append(float(index % 2))
    assert [score(result) for result in client.verify_batch(items)] == expected


async def test_a_stream_answers_every_item_under_its_own_id(
    async_client: AsyncClient, sum_instance: Instance
) -> None:
    right = sum_instance.reference_answer or ""

    async def items() -> AsyncIterator[VerifyItem]:
        for index in range(1500):  # more than the server's window
            answer = right if index % 2 else "-1"
            yield VerifyItem("addition", answer, sum_instance, item_id=str(index))

    found = {key: score(result) async for key, result in async_client.verify_stream(items())}
    assert found == {str(index): float(index % 2) for index in range(1500)}


async def test_callers_that_come_one_by_one_at_once_each_get_their_own_verdict(
    async_client: AsyncClient,
) -> None:
    async def one(index: int) -> float:
        outcome = await async_client.verify("sloppy", f"score = {index} / 256", instance=1)
        return score(outcome)

    found = await asyncio.gather(*(one(index) for index in range(256)))
    assert found == [index / 256 for index in range(256)]


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: str(case.what))
def test_a_hostile_answer_ends_as_it_should(client: Client, case: Hostile) -> None:
    outcome = client.verify("sloppy", case.answer, instance=1)
    if case.kind is None:
        assert score(outcome) == case.score
    else:
        assert isinstance(outcome, Fault), outcome
        # A busy machine may not give a loop its CPU time before the wall time is over.
        late = {FaultKind.TIMEOUT} if case.kind == FaultKind.CPU_LIMIT else set()
        assert outcome.kind in {case.kind} | late


def test_a_pickled_client_is_a_handle_to_the_same_service(
    client: Client, sum_instance: Instance
) -> None:
    with pickle.loads(pickle.dumps(client)) as copy:
        assert score(copy.verify("addition", "-1", instance=sum_instance)) == 0.0


def test_a_client_works_in_a_forked_child(client: Client, sum_instance: Instance) -> None:
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        outcome = client.verify("addition", "-1", instance=sum_instance)
        os.write(write_end, b"0" if getattr(outcome, "score", None) == 0.0 else b"x")
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as stream:
        assert stream.read() == b"0"
    os.waitpid(pid, 0)


def test_health_is_served(channel: grpc.Channel) -> None:
    stub = health_pb2_grpc.HealthStub(channel)
    for name in ("", "resyn.v1.VerifierService", "resyn.v1.EnvironmentService"):
        reply = stub.Check(health_pb2.HealthCheckRequest(service=name))
        assert reply.status == health_pb2.HealthCheckResponse.SERVING


def test_a_stranger_finds_and_calls_verify_by_reflection(
    channel: grpc.Channel, service: Service, sum_instance: Instance
) -> None:
    pool = reflected(channel, "resyn.v1.VerifierService")
    method = pool.FindServiceByName("resyn.v1.VerifierService").methods_by_name["Verify"]
    request = message_factory.GetMessageClass(method.input_type)(
        environment="addition",
        instance_json=sum_instance.instance_json,
        answer=sum_instance.reference_answer,
    )
    call = channel.unary_unary(
        "/resyn.v1.VerifierService/Verify",
        lambda message: message.SerializeToString(),
        message_factory.GetMessageClass(method.output_type).FromString,
    )
    reply = call(request)
    assert reply.outcome.verdict.score == 1.0


def reflected(channel: grpc.Channel, symbol: str) -> descriptor_pool.DescriptorPool:
    """Return a pool of what the server says of itself, as grpcurl would build it."""
    stub = reflection_pb2_grpc.ServerReflectionStub(channel)
    listing, files = stub.ServerReflectionInfo(
        iter(
            [
                reflection_pb2.ServerReflectionRequest(list_services=""),
                reflection_pb2.ServerReflectionRequest(file_containing_symbol=symbol),
            ]
        )
    )
    assert symbol in [each.name for each in listing.list_services_response.service]
    pool = descriptor_pool.DescriptorPool()
    found = [
        descriptor_pb2.FileDescriptorProto.FromString(raw)
        for raw in files.file_descriptor_response.file_descriptor_proto
    ]
    for file in sorted(found, key=lambda each: len(each.dependency)):
        pool.Add(file)
    return pool


async def test_calls_that_sleep_hold_up_no_other(service: Service) -> None:
    slots = 2 * (os.cpu_count() or 1)  # of both workers
    answers = [f"import time; time.sleep(3); score = {i} / 100" for i in range(slots + 2)]
    async with AsyncClient(service.address, coalesce=False) as client:
        sleepers = [
            asyncio.create_task(client.verify("sloppy", answer, instance=1)) for answer in answers
        ]
        await asyncio.sleep(0)  # they are sent first
        began = time.monotonic()
        outcome = await client.verify("addition", "3", instance={"a": 1, "b": 2, "t": (1, 2)})
        assert isinstance(outcome, Verdict), outcome
        assert time.monotonic() - began < 2.5
        naps = await asyncio.gather(*sleepers)
    assert [getattr(nap, "score", nap) for nap in naps] == [i / 100 for i in range(slots + 2)]
