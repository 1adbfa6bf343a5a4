"""Every way in which the service says no becomes one public error."""

from __future__ import annotations

import pickle

import grpc
import pytest

from resyn.client import (
    AsyncClient,
    Client,
    DeadlineExceeded,
    InvalidRequest,
    NotFound,
    Overloaded,
    RequestRejected,
    ResynError,
    ServiceUnavailable,
    TooLarge,
    errors,
)
from resyn.client.testing import FakeService, fixture
from resyn.v1 import outcome_pb2

resyn_fake = fixture.resyn_fake

FAILURES = [code for code in grpc.StatusCode if code is not grpc.StatusCode.OK]


def test_every_grpc_status_has_an_error() -> None:
    assert set(errors.STATUS_ERRORS) == set(grpc.StatusCode)


@pytest.mark.parametrize("code", FAILURES, ids=lambda code: code.name)
def test_a_status_becomes_its_error_in_the_blocking_client(
    resyn_fake: FakeService, code: grpc.StatusCode
) -> None:
    resyn_fake.fail_next(status=code.name)
    with Client(resyn_fake.address, retries=0) as client, pytest.raises(ResynError) as caught:
        client.verify("any", "1", instance=1)
    assert type(caught.value) is errors.STATUS_ERRORS[code]
    assert f"planned {code.name}" in str(caught.value)
    assert caught.value.mask_sample


@pytest.mark.parametrize("code", FAILURES, ids=lambda code: code.name)
async def test_a_status_becomes_its_error_in_the_asyncio_client(
    resyn_fake: FakeService, code: grpc.StatusCode
) -> None:
    resyn_fake.fail_next(status=code.name)
    async with AsyncClient(resyn_fake.address, retries=0) as client:
        with pytest.raises(ResynError) as caught:
            await client.verify("any", "1", instance=1)
    assert type(caught.value) is errors.STATUS_ERRORS[code]
    assert f"planned {code.name}" in str(caught.value)


def test_a_refusal_says_where_what_and_how_to_do_better(resyn_fake: FakeService) -> None:
    detail = InvalidRequest("it is 17", "difficulty", "1 to 10")
    resyn_fake.fail_next(status="INVALID_ARGUMENT", rejection=detail)
    with Client(resyn_fake.address) as client, pytest.raises(InvalidRequest) as caught:
        client.verify("any", "1", instance=1)
    error = caught.value
    assert (error.field, error.problem, error.expected) == ("difficulty", "it is 17", "1 to 10")
    assert str(error) == "difficulty: it is 17; expected: 1 to 10"


def test_resource_exhausted_with_a_hint_means_overloaded(resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(status="RESOURCE_EXHAUSTED", retry_after_seconds=1.5)
    with Client(resyn_fake.address, retries=0) as client, pytest.raises(Overloaded) as caught:
        client.verify("any", "1", instance=1)
    assert caught.value.retry_after_seconds == 1.5


def test_an_absent_service_is_named_by_its_address() -> None:
    with (
        Client("127.0.0.1:1", retries=0) as client,
        pytest.raises(ServiceUnavailable, match=r"127\.0\.0\.1:1"),
    ):
        client.get_environment("any")


def test_a_rejection_with_an_unknown_code_is_still_a_rejection() -> None:
    for number in (99, 13, 0):
        message = outcome_pb2.Rejection(grpc_code=number, problem="odd")
        assert isinstance(errors.from_rejection(message), RequestRejected)


@pytest.mark.parametrize("kind", [NotFound, TooLarge, DeadlineExceeded, ServiceUnavailable])
def test_an_error_without_a_text_says_what_its_class_says(kind: type[ResynError]) -> None:
    assert str(kind()) == (kind.__doc__ or "")


def test_errors_survive_the_way_to_another_process() -> None:
    error = NotFound("no such", "environment", "a registered one")
    error.retry_after_seconds = 2.0
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.field, copy.retry_after_seconds) == (str(error), "environment", 2.0)
