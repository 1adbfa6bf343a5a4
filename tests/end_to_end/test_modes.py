"""In which mode calls run, what a caller can demand, and that equal calls run once."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.end_to_end.conftest import Service
from tests.leaks.corpus import HONEST, LEAKS, Leak

from resyn.client import (
    Client,
    Environment,
    Fault,
    FaultKind,
    InvalidRequest,
    IsolationMode,
    Verdict,
    VerifyItem,
)

PURE = """
SQUARES = {n: n * n for n in range(1000)}
def generate(rng, difficulty):
    return rng.randrange(1000)
def verify(instance, answer):
    if answer == "slow":
        while True:
            pass
    return int(answer) == SQUARES[instance]
RESYN = {"limits": {"wall_seconds": 1, "cpu_seconds": 1}}
"""
COUNTING = """
SEEN = []
def generate(rng, difficulty):
    return 5
def verify(instance, answer):
    SEEN.append(answer)
    return len(SEEN) == 1
"""


def items(environment: Environment, count: int, first: int = 0) -> list[VerifyItem]:
    """Right and wrong answers in turn, none of them twice."""
    numbers = range(first, first + count)
    return [VerifyItem(environment, str(n * n + n % 2), n % 1000) for n in numbers]


def modes(results: list[object]) -> Counter[str]:
    """How many verdicts came in each mode; all of them have to be verdicts."""
    found: Counter[str] = Counter()
    for result in results:
        assert isinstance(result, Verdict), result
        found["cached" if result.execution.cached else result.execution.isolation_mode.value] += 1
    return found


def warmed(client: Client, source: str, name: str) -> Environment:
    """Register an environment and have it pass its probation."""
    environment = client.register_environment(source, name)
    for start in range(500, 900, 50):
        client.verify_batch(items(environment, 50, start))
    return environment


@pytest.fixture(scope="module")
def pure(service: Service) -> Environment:
    """An environment whose calls may share a process, in either of the two workers."""
    with Client(service.address) as client:
        return warmed(client, PURE, "modes-pure")


def test_registration_says_what_was_proved(client: Client, pure: Environment) -> None:
    assert (pure.doubts, pure.deterministic) == ((), True)
    counting = client.register_environment(COUNTING, "modes-counting")
    assert not counting.deterministic
    [doubt] = counting.doubts
    assert doubt.startswith("line 6 in verify: ")


def test_calls_that_come_together_share_a_process_if_that_was_proved(
    client: Client, pure: Environment
) -> None:
    results = client.verify_batch(items(pure, 200))
    assert modes(list(results)) == {"reused": 200}
    assert [result.score for result in results if isinstance(result, Verdict)] == [
        float(n % 2 == 0) for n in range(200)
    ]


def test_what_was_not_proved_has_a_process_for_each_call(client: Client) -> None:
    counting = client.register_environment(COUNTING, "modes-counting")
    results = client.verify_batch([VerifyItem(counting, "1", 5)] * 40)
    assert modes(list(results)) == {"fork": 40}
    assert all(isinstance(each, Verdict) and each.score == 1.0 for each in results)


@pytest.mark.parametrize("mode", [IsolationMode.FORK, IsolationMode.FRESH_JAIL])
def test_a_caller_gets_the_mode_that_it_demands(
    client: Client, pure: Environment, mode: IsolationMode
) -> None:
    demanded = [VerifyItem(pure, str(n), 3, isolation_mode=mode) for n in range(3000, 3006)]
    assert modes(list(client.verify_batch(demanded))) == {mode.value: 6}
    outcome = client.verify(pure, "9", instance=3, isolation_mode=mode)
    assert modes([outcome]) == {mode.value: 1}


def test_demands_of_some_items_hold_beside_others_that_demand_nothing(
    client: Client, pure: Environment
) -> None:
    demands = (None, IsolationMode.FORK, None, None, IsolationMode.FRESH_JAIL)
    mixed = [VerifyItem(pure, str(n), 3, isolation_mode=demands[n % 5]) for n in range(6000, 6060)]
    for item, result in zip(mixed, client.verify_batch(mixed), strict=True):
        assert isinstance(result, Verdict), result
        if item.isolation_mode is not None:
            assert result.execution.isolation_mode == item.isolation_mode


def test_a_mode_that_is_none_is_refused(client: Client, pure: Environment) -> None:
    with pytest.raises(InvalidRequest, match="isolation_mode"):
        client.verify(pure, "9", instance=3, isolation_mode=IsolationMode.REUSED)


def test_equal_calls_run_once_unless_the_caller_wants_its_own(
    client: Client, pure: Environment
) -> None:
    group = [VerifyItem(pure, str(4000 + n % 4), 63) for n in range(16)]
    assert modes(list(client.verify_batch(group)))["cached"] == 12
    assert modes(list(client.verify_batch(group))) == {"cached": 16}
    assert not client.verify(pure, "4001", instance=63, use_cache=False).execution.cached


def test_answers_that_raise_or_hang_get_their_faults_and_the_others_their_verdicts(
    client: Client, pure: Environment
) -> None:
    answers = [str(n) for n in range(5000, 5030)]
    answers[7], answers[21] = "no number", "slow"
    results = client.verify_batch([VerifyItem(pure, answer, 1) for answer in answers])
    kinds = {index: each.kind for index, each in enumerate(results) if isinstance(each, Fault)}
    assert kinds.pop(7) == FaultKind.VERIFIER_ERROR
    assert kinds.pop(21) in (FaultKind.CPU_LIMIT, FaultKind.TIMEOUT)
    assert kinds == {}
    verdicts = [each for each in results if isinstance(each, Verdict)]
    assert len(verdicts) == 28
    assert {each.score for each in verdicts} == {0.0}


@pytest.mark.parametrize("leak", [*LEAKS[::6], *HONEST], ids=lambda leak: leak.name)
def test_every_program_gets_its_true_scores(client: Client, leak: Leak) -> None:
    environment = client.register_environment(leak.source, "modes-leak")
    asked = [
        VerifyItem(environment, call.answer, call.instance, use_cache=False) for call in leak.calls
    ]
    for _ in range(2):
        for result, call in zip(client.verify_batch(asked), leak.calls, strict=True):
            assert isinstance(result, Verdict), result
            assert result.score == call.score
