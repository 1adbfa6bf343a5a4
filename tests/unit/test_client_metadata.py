"""What stands beside each request: its id, the same when it is sent again, and whose work it is."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.unit import both_clients
from tests.unit.both_clients import CALLS, KINDS, Both, opened

from resyn.client import (
    Client,
    DeadlineExceeded,
    InternalError,
    InvalidRequest,
    NotFound,
    VerifyItem,
    WorkClass,
)
from resyn.client.testing import FakeService

FAILURES = [("UNAVAILABLE", None), ("RESOURCE_EXHAUSTED", 0.001), ("CANCELLED", None)]


fake = both_clients.fake


@pytest.fixture(params=KINDS)
def both(request: pytest.FixtureRequest, fake: FakeService) -> Iterator[Both]:
    with opened(request.param, fake.address) as both:
        yield both


def ids(fake: FakeService, rpc: str) -> list[str]:
    """The ids under which this RPC came, in order."""
    return [metadata["resyn-request-id"] for name, metadata in fake.metadata if name == rpc]


@pytest.mark.parametrize("rpc", [name.removesuffix(" item") for name in CALLS])
@pytest.mark.parametrize(("status", "hint"), FAILURES)
def test_what_is_sent_again_has_the_same_id(
    fake: FakeService, both: Both, rpc: str, status: str, hint: float | None
) -> None:
    fake.fail_next(2, status=status, retry_after_seconds=hint, rpc=rpc)
    calls = {name.removesuffix(" item"): call for name, call in CALLS.items()}
    calls[rpc](both)
    first, second, third = ids(fake, rpc)
    assert first == second == third
    assert re.fullmatch("[0-9a-f]{16}", first)


def test_different_requests_have_different_ids(fake: FakeService, both: Both) -> None:
    for _ in range(3):
        for call in CALLS.values():
            call(both)
    assert len(set(ids(fake, "Verify"))) == 3
    assert len(set(ids(fake, "VerifyBatch"))) == 3
    assert len(set(ids(fake, "VerifyStream"))) == 3
    assert len(set(ids(fake, "GenerateInstances"))) == 3


def test_a_merged_request_is_sent_again_as_it_was(fake: FakeService) -> None:
    fake.fail_next(3, rpc="VerifyBatch")
    with opened("asyncio", fake.address) as client:
        assert client.verify_many(20) == [1.0] * 20
    assert fake.rpcs == {"VerifyBatch": 4}
    assert len(set(ids(fake, "VerifyBatch"))) == 1
    assert len({request.SerializeToString() for request in fake.requests}) == 1


def test_only_the_faults_of_a_batch_are_a_new_request(fake: FakeService, both: Both) -> None:
    fake.fault_next(2)
    both.verify_batch([VerifyItem("double", "4", n) for n in range(4)])
    first, second = ids(fake, "VerifyBatch")
    assert first != second


def test_a_stream_keeps_its_id_over_its_connections(fake: FakeService, both: Both) -> None:
    fake.fail_next(3, rpc="VerifyStream item")
    list(both.verify_stream([VerifyItem("double", "4", n) for n in range(10)]))
    assert len(ids(fake, "VerifyStream")) == 4
    assert len(set(ids(fake, "VerifyStream"))) == 1


def test_the_rest_of_a_broken_series_is_a_new_request(fake: FakeService, both: Both) -> None:
    def fail_at_the_second(rng: object, difficulty: int) -> int:
        fake.fail_next(rpc="GenerateInstances item")
        return 1

    fake.register("broken", generate=fail_at_the_second)
    assert len(both.generate("broken", difficulty=1, count=2)) == 2
    first, second = ids(fake, "GenerateInstances")
    assert first != second


def test_a_caller_may_choose_the_id(fake: FakeService, both: Both) -> None:
    fake.fail_next(1)
    fake.fault_next(1)
    outcome = both.verify("double", "4", instance=2, request_id="step_7:rollout.3-a")
    assert outcome.score == 1.0
    name = "step_7:rollout.3-a"
    # The third is another request: under the old id the service could repeat the fault.
    assert ids(fake, "Verify") == [name, name, f"{name}.2"]


@pytest.mark.parametrize("bad", ["", "x" * 65, "with space", "ümlaut", "line\n", 7])
def test_an_id_that_no_service_takes_is_refused_here(
    fake: FakeService, both: Both, bad: str
) -> None:
    with pytest.raises(InvalidRequest, match="request_id") as caught:
        both.verify("double", "4", instance=2, request_id=bad)
    assert "64" in caught.value.expected
    assert not fake.rpcs


def test_the_longest_id_stays_one_when_it_is_sent_again(fake: FakeService, both: Both) -> None:
    fake.fault_next(1)
    both.verify("double", "4", instance=2, request_id="x" * 64)
    first, second = ids(fake, "Verify")
    assert (first, len(second) <= 64) == ("x" * 64, True)


def test_errors_name_the_request(fake: FakeService, both: Both) -> None:
    fake.fail_next(status="INTERNAL")
    with pytest.raises(InternalError) as failed:
        both.verify("double", "4", instance=2, request_id="mine")
    assert failed.value.request_id == "mine"
    assert pickle.loads(pickle.dumps(failed.value)).request_id == "mine"
    with pytest.raises(NotFound) as refused:
        both.get_environment("absent")
    assert refused.value.request_id == ids(fake, "GetEnvironment")[0]


def test_errors_of_merged_calls_name_the_request_that_carried_them(fake: FakeService) -> None:
    with opened("asyncio", fake.address) as client:
        with fake.held(), pytest.raises(DeadlineExceeded) as late:
            client.verify_many(3, timeout_seconds=0.2)
        with pytest.raises(NotFound) as refused:
            client.verify_many(3, environment="absent")
    carried = ids(fake, "VerifyBatch")
    assert late.value.request_id == carried[0]
    assert refused.value.request_id == carried[1]


def test_tenant_and_class_stand_beside_each_request(fake: FakeService) -> None:
    for kind in KINDS:
        whose = {"tenant": "team-a", "work_class": WorkClass.BULK, "queue_seconds": 2.5}
        with opened(kind, fake.address, **whose) as client:
            for call in CALLS.values():
                call(client)
    keys = ("resyn-tenant", "resyn-class", "resyn-queue-seconds")
    assert {tuple(m[key] for key in keys) for _, m in fake.metadata} == {("team-a", "bulk", "2.5")}


def test_defaults_are_not_said(fake: FakeService, both: Both) -> None:
    both.verify("double", "4", instance=2)
    [(_, metadata)] = fake.metadata
    assert not {"resyn-tenant", "resyn-class", "resyn-queue-seconds"} & set(metadata)


def test_tenant_and_class_come_from_the_variables_unless_they_are_given(
    fake: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESYN_TENANT", "team-b")
    monkeypatch.setenv("RESYN_WORK_CLASS", "evaluation")
    given: list[dict[str, Any]] = [{}, {"tenant": "", "work_class": "interactive"}]
    for settings in given:
        with Client(fake.address, **settings) as client:
            client.verify("double", "4", instance=2)
    said = [(m.get("resyn-tenant"), m.get("resyn-class")) for _, m in fake.metadata]
    assert said == [("team-b", "evaluation"), (None, None)]


def test_a_copy_works_for_the_same_tenant(fake: FakeService) -> None:
    with pickle.loads(pickle.dumps(Client(fake.address, tenant="team-c"))) as client:
        client.verify("double", "4", instance=2)
    assert fake.metadata[0][1]["resyn-tenant"] == "team-c"


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"tenant": "with space"}, "tenant must be 1 to 64 letters"),
        ({"tenant": "x" * 65}, "tenant must be 1 to 64 letters"),
        ({"queue_seconds": 0.0}, "queue_seconds must be above 0"),
        ({"queue_seconds": float("nan")}, "queue_seconds must be above 0"),
        ({"work_class": "urgent"}, "one of interactive, evaluation, bulk, not 'urgent'"),
    ],
)
def test_a_wrong_tenant_or_class_is_refused_before_anything_is_sent(
    settings: dict[str, Any], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        Client("nowhere:1", **settings)
