"""Registering: read in a jail, loaded in a jail, stored; refusals reach the caller whole."""

from __future__ import annotations

from typing import Any

import grpc
import pytest
from tests.integration.service import Service, until
from tests.integration.workers import Workers

from resyn.v1 import admission_pb2, call_pb2, environment_pb2, outcome_pb2

VERIFIER = outcome_pb2.PARTY_VERIFIER


class Reader:
    """Guests that find in each source what the test says."""

    def __init__(self, metadata: str = "", fault: outcome_pb2.Fault | None = None) -> None:
        self.metadata = metadata
        self.fault = fault
        self.loads = 0

    async def __call__(
        self, call: call_pb2.Call, environment: environment_pb2.Environment
    ) -> call_pb2.CallResult:
        """Inspect or load a source."""
        if call.HasField("inspect"):
            found = call_pb2.Inspection(description="A maze.", metadata_json=self.metadata)
            return call_pb2.CallResult(inspection=found)
        self.loads += 1
        if self.fault is not None:
            return call_pb2.CallResult(fault=self.fault)
        assert environment.source == "source"
        return call_pb2.CallResult(loaded=call_pb2.LoadReport(has_extract=True))


async def register(service: Service, **fields: Any) -> environment_pb2.Environment:
    """Register a source."""
    request = environment_pb2.RegisterEnvironmentRequest(
        **{"source": "source", "name": "maze", **fields}
    )
    return await service.environments.RegisterEnvironment(request, timeout=10)


async def refused(service: Service, **fields: Any) -> tuple[grpc.StatusCode, outcome_pb2.Rejection]:
    """Register a source that must be refused; return the status and the typed detail."""
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await register(service, **fields)
    metadata: Any = caught.value.trailing_metadata()
    detail = outcome_pb2.Rejection.FromString(dict(metadata)["resyn-rejection-bin"])
    assert detail.grpc_code == caught.value.code().value[0]
    assert (caught.value.details() or "").startswith(f"{detail.field}: ")
    return caught.value.code(), detail


async def test_what_is_stored_is_what_source_request_and_jail_said(
    service: Service, workers: Workers
) -> None:
    await workers(Reader('{"tags": ["grid"], "limits": {"wall_seconds": 1, "processes": 3}}'))
    limits = environment_pb2.Limits(wall_seconds=2)
    stored = await register(service, limits=limits)
    assert (stored.name, stored.version, stored.profile) == ("maze", "1", "standard")
    assert (stored.limits.wall_seconds, stored.limits.processes) == (2.0, 3)
    assert (list(stored.tags), stored.description) == (["grid"], "A maze.")
    assert (stored.has_extract, stored.has_observe) == (True, False)
    request = environment_pb2.GetEnvironmentRequest(environment=stored.digest)
    found = await service.environments.GetEnvironment(request)
    found.ClearField("signals")  # of its verdicts
    assert found == stored


async def test_a_description_in_the_metadata_counts_before_the_docstring(
    service: Service, workers: Workers
) -> None:
    await workers(Reader('{"description": "A labyrinth."}'))
    assert (await register(service)).description == "A labyrinth."


async def test_tags_are_stored_in_the_form_that_lists_are_searched_by(
    service: Service, workers: Workers
) -> None:
    await workers(Reader('{"tags": ["Number theory", "yes/no", "number-theory"]}'))
    assert list((await register(service)).tags) == ["number-theory", "yes-no"]


async def test_tags_without_a_letter_are_refused(service: Service, workers: Workers) -> None:
    await workers(Reader('{"tags": ["grid", "??"]}'))
    assert await refused(service) is not None


async def test_registering_the_same_again_returns_the_same(
    service: Service, workers: Workers
) -> None:
    await workers(Reader())
    assert await register(service) == await register(service)


async def test_equal_content_under_another_name_has_all_that_was_found(
    service: Service, workers: Workers
) -> None:
    reader = Reader()
    await workers(reader)
    first = await register(service)
    other = await register(service, name="labyrinth")
    assert reader.loads == 1
    assert (other.digest, other.has_extract) == (first.digest, True)
    listed = await service.environments.ListEnvironments(environment_pb2.ListEnvironmentsRequest())
    flags = {each.name: each.has_extract for each in listed.environments}
    assert (flags["maze"], flags["labyrinth"]) == (True, True)


async def test_an_operators_newer_word_holds_for_its_state_even_with_the_same_reason(
    service: Service, workers: Workers
) -> None:
    await workers(Reader())
    word = admission_pb2.StateChange(
        state=admission_pb2.ADMISSION_STATE_ADMITTED, reason="by hand", author="ada"
    )
    admitted = await register(service, override=word)
    assert await register(service, override=word) == admitted
    word.state = admission_pb2.ADMISSION_STATE_QUARANTINED
    record = (await register(service, override=word)).admission
    assert record.state == admission_pb2.ADMISSION_STATE_QUARANTINED
    assert len(record.history) == len(admitted.admission.history) + 1


async def test_without_a_worker_a_source_cannot_be_registered_yet(service: Service) -> None:
    code, detail = await refused(service)
    assert (code, detail.field) == (grpc.StatusCode.UNAVAILABLE, "profile")
    assert "resyn worker" in detail.expected


async def test_a_profile_that_no_worker_offers_is_refused_with_those_that_there_are(
    service: Service, workers: Workers
) -> None:
    reader = Reader()
    await workers(reader)
    await workers(reader, profiles=("scientific",))
    await until(lambda: len(service.directory.profiles()) == 2)
    code, detail = await refused(service, profile="pytorch")
    assert (code, detail.field) == (grpc.StatusCode.INVALID_ARGUMENT, "profile")
    assert detail.expected == "offered: scientific, standard"
    assert reader.loads == 0


@pytest.mark.parametrize("character", ["x", "\N{OCTOPUS}", "\n"])
@pytest.mark.parametrize("length", [10, 1000, 4000])
async def test_what_a_source_raises_reaches_its_author_however_long_it_is(
    service: Service, workers: Workers, character: str, length: int
) -> None:
    text = f"line 3: {character * length}"
    kind = outcome_pb2.FAULT_KIND_LOAD_ERROR
    await workers(Reader(fault=outcome_pb2.Fault(kind=kind, party=VERIFIER, message=text)))
    code, detail = await refused(service)
    assert (code, detail.field) == (grpc.StatusCode.INVALID_ARGUMENT, "source")
    assert detail.problem.startswith(f"LOAD_ERROR: line 3: {character * 10}")


@pytest.mark.parametrize(
    ("metadata", "problem"),
    [
        ('{"limits": {"wall_seconds": 1' + "0" * 400 + "}}", "1000"),
        ('{"limits": {"wall_seconds": "' + "x" * 100_000 + '"}}', "'xxx"),
        ('{"' + "k" * 100_000 + '": 1}', "unknown key 'kkk"),
        ('{"profile": "' + "p" * 100_000 + '"}', "no live worker offers 'ppp"),
        ("[1]", "RESYN is not a dictionary"),
    ],
)
async def test_metadata_of_any_size_is_refused_and_never_an_internal_error(
    service: Service, workers: Workers, metadata: str, problem: str
) -> None:
    await workers(Reader(metadata))
    code, detail = await refused(service)
    assert code is grpc.StatusCode.INVALID_ARGUMENT
    assert problem in detail.problem


async def test_a_fault_of_the_service_is_not_blamed_on_the_source(
    service: Service, workers: Workers
) -> None:
    fault = outcome_pb2.Fault(
        kind=outcome_pb2.FAULT_KIND_INFRASTRUCTURE,
        party=outcome_pb2.PARTY_SERVICE,
        message="no memory",
    )
    await workers(Reader(fault=fault))
    code, detail = await refused(service)
    assert code is grpc.StatusCode.UNAVAILABLE
    assert (detail.problem, detail.expected) == ("INFRASTRUCTURE: no memory", "try again")


async def test_a_refused_source_is_not_stored(service: Service, workers: Workers) -> None:
    fault = outcome_pb2.Fault(kind=outcome_pb2.FAULT_KIND_LOAD_ERROR, party=VERIFIER, message="no")
    await workers(Reader(fault=fault))
    await refused(service)
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await service.warm("maze")
    assert caught.value.code() is grpc.StatusCode.NOT_FOUND
