"""What both clients do with a service: verdicts, batches, series, environments, retries."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from tests.unit.both_clients import Both

from resyn.client import (
    AlreadyExists,
    AsyncClient,
    Client,
    DeadlineExceeded,
    FailedInstance,
    Fault,
    FaultKind,
    Instance,
    InstanceHash,
    InternalError,
    InvalidRequest,
    NotFound,
    Overloaded,
    Rejected,
    ServiceUnavailable,
    Verdict,
    VerifyItem,
    retry,
)
from resyn.client.testing import FakeService, fixture

resyn_fake = fixture.resyn_fake


@pytest.fixture(params=["blocking", "asyncio"])
def make(request: pytest.FixtureRequest, resyn_fake: FakeService) -> Iterator[Any]:
    loop = asyncio.new_event_loop()
    opened: list[Both] = []

    def build(**settings: Any) -> Both:
        kind = Client if request.param == "blocking" else AsyncClient
        opened.append(Both(kind(resyn_fake.address, **settings), loop))
        return opened[-1]

    yield build
    for client in opened:
        client.close()
    loop.close()


@pytest.fixture
def both(make: Any) -> Both:
    client: Both = make()
    return client


@pytest.fixture(autouse=True)
def double(resyn_fake: FakeService, monkeypatch: pytest.MonkeyPatch) -> None:
    resyn_fake.register(
        "double",
        verify=lambda instance, answer: int(answer) == 2 * instance,
        generate=lambda rng, difficulty: rng.randrange(10**difficulty),
        observe=lambda instance: f"twice {instance}?",
        reference_answer=lambda instance: str(2 * instance),
        tags=["sums"],
    )
    monkeypatch.setattr(retry, "FIRST_PAUSE_SECONDS", 0.001)


def test_an_answer_gets_its_verdict(both: Both) -> None:
    outcome = both.verify("double", "4", instance=2)
    assert isinstance(outcome, Verdict)
    assert (outcome.score, outcome.execution.worker) == (1.0, "fake")
    assert both.verify("double", "5", instance=2).score == 0.0


def test_what_the_verifier_raises_is_a_fault(both: Both) -> None:
    outcome = both.verify("double", "four", instance=2)
    assert isinstance(outcome, Fault)
    assert outcome.kind is FaultKind.VERIFIER_ERROR
    assert not outcome.retryable


@pytest.mark.parametrize(
    ("output", "extraction", "score", "missing"),
    [
        (r"so \boxed{{4}} or \boxed{4}", "boxed", 1.0, False),
        ("<answer>5</answer><answer>4</answer>", "answer_tag", 1.0, False),
        ("no idea", "boxed", 0.0, True),
    ],
)
def test_the_answer_is_found_in_the_output(
    both: Both, output: str, extraction: Any, score: float, missing: bool
) -> None:
    outcome = both.verify("double", output, instance=2, extraction=extraction)
    assert (outcome.score, outcome.answer_missing) == (score, missing)


def test_a_kept_instance_is_found_by_its_hash(both: Both) -> None:
    [made] = both.generate("double", difficulty=3, seed=5, with_reference_answer=True)
    outcome = both.verify("double", made.reference_answer, instance=InstanceHash(made.hash))
    assert outcome.score == 1.0
    with pytest.raises(NotFound):
        both.verify("double", "1", instance=InstanceHash("0" * 64))


def test_a_batch_keeps_its_order_over_concurrent_parts(make: Any, resyn_fake: FakeService) -> None:
    client = make(max_batch_items=7)
    items = [VerifyItem("double", str(2 * i + i % 3), i) for i in range(100)]
    results = client.verify_batch(items)
    assert [r.score for r in results] == [float(i % 3 == 0) for i in range(100)]
    assert resyn_fake.rpcs["VerifyBatch"] == 15


def test_parts_of_a_batch_are_out_at_the_same_time(make: Any, resyn_fake: FakeService) -> None:
    def when_all_are_here(instance: object, answer: str) -> bool:
        resyn_fake.wait_for("VerifyBatch", 4)
        return True

    resyn_fake.register("slow", verify=when_all_are_here)
    client = make(max_batch_items=1, max_inflight_batches=4)
    results = client.verify_batch([VerifyItem("slow", "0", 0)] * 4)
    assert [r.score for r in results] == [1.0] * 4


def test_a_bad_item_touches_no_other(both: Both) -> None:
    items = [
        VerifyItem("double", "4", 2),
        VerifyItem("double", "\udc80", 2),
        VerifyItem("absent", "4", 2),
        VerifyItem("double", "4", 2),
    ]
    first, here, there, last = both.verify_batch(items)
    assert (first.score, last.score) == (1.0, 1.0)
    assert isinstance(here, Rejected)
    assert isinstance(here.error, InvalidRequest)
    assert isinstance(there, Rejected)
    assert isinstance(there.error, NotFound)


def test_an_empty_batch_needs_no_service(both: Both, resyn_fake: FakeService) -> None:
    assert both.verify_batch([]) == []
    assert not resyn_fake.rpcs


def test_a_batch_that_is_too_large_goes_in_halves(both: Both, resyn_fake: FakeService) -> None:
    resyn_fake._state.max_batch_items = 2
    results = both.verify_batch([VerifyItem("double", str(i), 2) for i in range(9)])
    assert [result.score for result in results] == [0] * 4 + [1] + [0] * 4


def test_an_absent_service_is_waited_for(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(3)
    assert make().verify("double", "4", instance=2).score == 1.0
    assert resyn_fake.rpcs["Verify"] == 4


def test_an_overloaded_service_is_called_again(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(status="RESOURCE_EXHAUSTED", retry_after_seconds=0.001)
    assert make().verify("double", "4", instance=2).score == 1.0


def test_a_hint_beyond_the_deadline_ends_the_call_at_once(
    make: Any, resyn_fake: FakeService
) -> None:
    resyn_fake.fail_next(status="RESOURCE_EXHAUSTED", retry_after_seconds=3600)
    with pytest.raises(Overloaded):
        make(timeout_seconds=30).verify("double", "4", instance=2)


def test_retries_end_within_the_deadline(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(100_000)
    begin = time.monotonic()
    with pytest.raises((ServiceUnavailable, DeadlineExceeded)):  # the last try may be cut off
        make().verify("double", "4", instance=2, timeout_seconds=0.3)
    assert time.monotonic() - begin < 5
    assert resyn_fake.rpcs["Verify"] > 1


def test_what_is_wrong_is_not_sent_twice(make: Any, resyn_fake: FakeService) -> None:
    kinds = {"INVALID_ARGUMENT": InvalidRequest, "INTERNAL": InternalError}
    for status, kind in kinds.items():
        resyn_fake.fail_next(status=status)
        with pytest.raises(kind):
            make().verify("double", "4", instance=2)
    assert resyn_fake.rpcs["Verify"] == 2


def test_a_retryable_fault_is_sent_again(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fault_next(2)
    assert make().verify("double", "4", instance=2).score == 1.0


def test_the_last_of_many_faults_comes_back(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fault_next(3, FaultKind.INFRASTRUCTURE)
    outcome = make().verify("double", "4", instance=2)
    assert isinstance(outcome, Fault)
    assert outcome.kind is FaultKind.INFRASTRUCTURE
    assert resyn_fake.rpcs["Verify"] == 3


def test_a_fault_of_the_code_is_not_sent_again(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fault_next(1, FaultKind.TIMEOUT)
    assert make().verify("double", "4", instance=2).kind is FaultKind.TIMEOUT
    assert resyn_fake.rpcs["Verify"] == 1


def test_only_the_faults_of_a_batch_are_sent_again(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fault_next(2)
    results = make().verify_batch([VerifyItem("double", "4", i) for i in range(4)])
    assert [r.score for r in results] == [0.0, 0.0, 1.0, 0.0]
    sizes = [len(request.items) for request in resyn_fake.requests]
    assert sizes == [4, 2]


def test_no_retries_means_one_try(make: Any, resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(1)
    with pytest.raises(ServiceUnavailable):
        make(retries=0).verify("double", "4", instance=2)
    resyn_fake.fault_next(1)
    assert isinstance(make(retries=0).verify("double", "4", instance=2), Fault)


def test_a_deadline_ends_a_call_that_gets_no_answer(make: Any, resyn_fake: FakeService) -> None:
    with resyn_fake.held(), pytest.raises(DeadlineExceeded):
        make().verify("double", "4", instance=2, timeout_seconds=0.1)


def test_a_series_comes_in_the_order_of_its_seeds(both: Both) -> None:
    made = both.generate("double", difficulty=2, seed=3, count=5)
    assert [instance.seed for instance in made] == [3, 4, 5, 6, 7]
    assert made[0].question == f"twice {made[0].value}?"
    assert made[0].reference_answer is None


def test_a_seed_without_an_instance_does_not_end_the_series(
    both: Both, resyn_fake: FakeService
) -> None:
    resyn_fake.register("odd", generate=lambda rng, difficulty: 1 // (difficulty - 1))
    [failed] = both.generate("odd", difficulty=1)
    assert isinstance(failed, FailedInstance)
    assert failed.fault.kind is FaultKind.VERIFIER_ERROR


def test_a_broken_series_goes_on_at_the_next_seed(both: Both, resyn_fake: FakeService) -> None:
    resyn_fake.fail_next(rpc="GenerateInstances item")
    made = both.generate("double", difficulty=2, count=4)
    assert [instance.seed for instance in made] == [0, 1, 2, 3]
    assert all(isinstance(instance, Instance) for instance in made)


def test_no_instances_cannot_be_asked_for(both: Both) -> None:
    with pytest.raises(InvalidRequest, match="count"):
        both.generate("double", difficulty=1, count=0)


def test_environments_are_registered_and_found(both: Both) -> None:
    stored = both.register_environment('"""Sorts."""\n', "sorting", version="1")
    assert (stored.description, stored.profile) == ("Sorts.", "standard")
    assert both.get_environment("sorting@1") == stored
    assert both.get_environment(stored) == stored
    with pytest.raises(AlreadyExists):
        both.register_environment("pass\n", "sorting", version="1")
    with pytest.raises(InvalidRequest, match="line 1"):
        both.register_environment("def (:\n", "sorting")


def test_a_list_of_environments_spans_pages(both: Both, resyn_fake: FakeService) -> None:
    for number in range(5):
        resyn_fake.register(f"many{number}", tags=["even"] if number % 2 == 0 else [])
    resyn_fake._state.page_size = 2
    names = [environment.name for environment in both.list_environments(name_prefix="many")]
    assert names == [f"many{number}" for number in range(5)]
    assert len(both.list_environments(tag="even")) == 3
