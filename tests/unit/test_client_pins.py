"""A name without a version means the same environment for the life of a client."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from tests.unit import both_clients
from tests.unit.both_clients import Both

from resyn.client import (
    Client,
    GenerateJob,
    InvalidRequest,
    NotFound,
    Outcome,
    VerifyItem,
    flows,
    job_messages,
)
from resyn.client.flows import Score, Send
from resyn.client.ledger import Ledger
from resyn.client.pins import Pins, floating
from resyn.client.retry import Deadline
from resyn.client.series import Series
from resyn.client.settings import Settings
from resyn.client.testing import FakeService
from resyn.client.window import Window
from resyn.v1 import outcome_pb2, verifier_pb2

fake = both_clients.fake
OLD, NEW = "a" * 64, "b" * 64


@pytest.fixture(params=both_clients.KINDS)
def both(request: pytest.FixtureRequest, fake: FakeService) -> Iterator[Both]:
    """Either client."""
    with both_clients.opened(request.param, fake.address) as client:
        yield client


def register_triple(fake: FakeService) -> None:
    """Move `double@latest` to something else."""
    fake.register(
        "double",
        version="2",
        verify=lambda instance, answer: int(answer) == 3 * instance,
        generate=lambda rng, difficulty: "new",
    )


def score(both: Both, answer: str, reference: str = "double") -> float:
    """The score of one answer to 2."""
    outcome: Any = both.verify(reference, answer, instance=2)
    return float(outcome.score)


@pytest.mark.parametrize("reference", ["double", "double@latest"])
def test_a_name_means_what_it_meant_until_it_is_looked_up_again(
    both: Both, fake: FakeService, reference: str
) -> None:
    assert score(both, "4", reference) == 1.0
    register_triple(fake)
    for same in ("double", "double@latest"):
        assert (score(both, "4", same), score(both, "6", same)) == (1.0, 0.0)
    new = both.get_environment("double")
    assert new.version == "2"
    assert both.refresh() == {"double": new.digest}
    assert (score(both, "4"), score(both, "6")) == (0.0, 1.0)


@pytest.mark.parametrize("first", ["batch", "stream", "generate", "refresh"])
def test_each_way_to_use_a_name_pins_it_for_all_others(
    both: Both, fake: FakeService, first: str
) -> None:
    items = [VerifyItem("double", "4", 2)]
    begin: dict[str, Any] = {
        "batch": lambda: both.verify_batch(items),
        "stream": lambda: both.verify_stream(items),
        "generate": lambda: both.generate("double", difficulty=1),
        "refresh": lambda: both.refresh("double"),
    }
    assert begin[first]()
    register_triple(fake)
    assert score(both, "4") == 1.0
    assert [each.score for each in both.verify_batch(items * 3)] == [1.0] * 3
    assert [each.score for _, each in both.verify_stream(items * 3)] == [1.0] * 3
    assert both.generate("double", difficulty=1)[0].value != "new"


def test_versions_and_digests_are_taken_as_they_are(both: Both, fake: FakeService) -> None:
    assert score(both, "4") == 1.0
    register_triple(fake)
    new = both.get_environment("double@2")
    assert score(both, "6", "double@2") == 1.0
    assert score(both, "6", new.digest) == 1.0
    assert both.verify(new, "6", instance=2).score == 1.0
    assert score(both, "4") == 1.0


def test_only_names_that_may_move_are_looked_up_again(both: Both) -> None:
    with pytest.raises(InvalidRequest, match="never moves"):
        both.refresh("double@1")
    with pytest.raises(NotFound):
        both.refresh("nobody")
    assert both.refresh() == {}


def test_another_client_begins_with_the_newest(both: Both, fake: FakeService) -> None:
    assert score(both, "4") == 1.0
    register_triple(fake)
    with Client(fake.address) as other:
        outcome: Any = other.verify("double", "6", instance=2)
    assert outcome.score == 1.0


@pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))]
)
def test_copies_of_a_client_go_on_with_what_it_used(fake: FakeService, duplicate: Any) -> None:
    with Client(fake.address) as client:
        client.verify("double", "4", instance=2)
        register_triple(fake)
        with duplicate(client) as other:
            outcome = other.verify("double", "4", instance=2)
    assert outcome.score == 1.0


def test_a_job_gets_what_its_client_has_used() -> None:
    pins = Pins({"double": OLD})
    spec = job_messages.spec(GenerateJob(["double", "other", "double@2"], [1]), pins)
    assert list(spec.generate.environments) == [OLD, "other", "double@2"]
    _, part, _ = job_messages.upload(spec, [VerifyItem("double@latest", "4", 2)], pins)
    assert part.items.items[0].request.environment == OLD


@pytest.mark.parametrize(
    ("reference", "name"),
    [("a", "a"), ("a@latest", "a"), ("a@1", ""), (OLD, ""), ("a@", "a"), ("", "")],
)
def test_what_may_move_is_a_name_without_a_version(reference: str, name: str) -> None:
    assert floating(reference) == name


# What was on its way when another outcome pinned the name


def outcome(digest: str, score: float) -> outcome_pb2.Outcome:
    """An outcome of an environment."""
    message = outcome_pb2.Outcome(verdict=outcome_pb2.Verdict(score=score))
    message.execution.environment_digest = digest
    return message


def finish(flow: Generator[Any, Any, Any], reply: Any) -> Any:
    """Send a last reply into a flow; return its result."""
    with pytest.raises(StopIteration) as end:
        flow.send(reply)
    return end.value.value


@pytest.mark.parametrize(("request_id", "again"), [(None, None), ("mine", "mine.pinned")])
def test_an_outcome_of_another_environment_is_asked_for_again(
    request_id: str | None, again: str | None
) -> None:
    pins = Pins()
    request = verifier_pb2.VerifyRequest(environment="double", answer="4")
    flow = flows.verify(request, Deadline.after(60), 2, pins, request_id)
    first = next(flow)
    assert isinstance(first, Score)
    assert first.request.environment == "double"
    pins.agree("double", OLD)
    second = flow.send(outcome(NEW, 0.0))
    assert isinstance(second, Score)
    assert second.request.environment == OLD
    assert second.request_id == again or again is None
    result: Outcome = finish(flow, outcome(OLD, 1.0))
    assert result.execution.environment_digest == OLD


def test_strays_of_a_batch_are_asked_for_again_and_no_others() -> None:
    pins = Pins()
    asked = [
        verifier_pb2.VerifyRequest(environment=name, answer=name)
        for name in ("double", "other", "double@latest")
    ]
    flow = flows.verify_chunk(asked, Deadline.after(60), 2, pins)
    next(flow)
    results = [outcome(OLD, 1.0), outcome(NEW, 0.5), outcome(NEW, 0.0)]
    reply = verifier_pb2.VerifyBatchResponse(
        results=[verifier_pb2.ItemResult(outcome=each) for each in results]
    )
    again = flow.send(reply)
    assert isinstance(again, Send)
    assert [each.environment for each in again.request.items] == [OLD]
    last = verifier_pb2.VerifyBatchResponse(
        results=[verifier_pb2.ItemResult(outcome=outcome(OLD, 0.25))]
    )
    assert [each.score for each in finish(flow, last)] == [1.0, 0.5, 0.25]
    assert pins.digests() == {"double": OLD, "other": NEW}


def test_an_item_of_a_stream_that_ran_in_another_environment_is_sent_again() -> None:
    pins, settings = Pins(), Settings("nowhere:1", 60, 2, True, 1, 1)
    books = Ledger(4, Deadline.after(60), settings, Window(), pins)
    books.add(VerifyItem("double", "4", 2), 0.0)
    sent: Any = books.plan(0.0)
    assert sent.request.environment == "double"
    pins.agree("double", OLD)
    reply = verifier_pb2.VerifyStreamResponse(item_id="0")
    reply.result.outcome.CopyFrom(outcome(NEW, 0.0))
    assert books.settle(reply, 0.0) is None
    again: Any = books.plan(0.0)
    assert again.request.environment == OLD
    reply.result.outcome.CopyFrom(outcome(OLD, 1.0))
    settled: Any = books.settle(reply, 0.0)
    assert settled[1].score == 1.0


def test_a_fault_that_comes_from_no_environment_pins_nothing() -> None:
    pins = Pins()
    assert pins.agree("double", "")
    assert pins.digests() == {}


def test_a_series_that_begins_in_another_environment_begins_again() -> None:
    pins = Pins()
    first = verifier_pb2.GenerateInstancesRequest(environment="double", difficulty=1)
    series = Series(first, 2, Deadline.after(60), 2, pins)
    sent = series.request()
    assert sent is not None
    pins.agree("double", OLD)
    made = verifier_pb2.GenerateInstancesResponse()
    made.instance.environment_digest = NEW
    assert series.strays(made)
    again = series.request()
    assert again is not None
    assert (again.request.environment, again.request.count, again.request.seed) == (OLD, 2, 0)
    assert again.request_id != sent.request_id
    made.instance.environment_digest = OLD
    assert not series.strays(made)
