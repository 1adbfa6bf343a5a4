"""`resyn bench`, as far as it needs no service: statistics, arithmetic, calls, words, options."""

from __future__ import annotations

import asyncio
import dataclasses
import itertools
import json
import socket
from typing import Any

import pytest
from click.testing import CliRunner, Result

from resyn.cli import bench_capacity, bench_report, bench_rounds, bench_shapes, bench_workloads
from resyn.cli import bench_environments as known
from resyn.cli.bench_capacity import Cores, Load, Need, Step
from resyn.cli.bench_rounds import Measurement, Runner, Scale
from resyn.cli.bench_tally import Call, Tally, together
from resyn.cli.bench_workloads import Workload
from resyn.cli.root import build
from resyn.client import (
    Environment,
    Execution,
    Fault,
    FaultKind,
    Instance,
    InvalidRequest,
    IsolationMode,
    Rejected,
    Verdict,
    VerifyItem,
)
from resyn.client.testing import FakeService, fixture

resyn_fake = fixture.resyn_fake

FORKED = Execution(
    isolation_mode=IsolationMode.FORK, queue_seconds=0.002, execution_seconds=0.001,
    cpu_seconds=0.0005, worker="host-1-aa",
)  # fmt: skip
CACHED = Execution(cached=True)


def call(expected: float | FaultKind | None = 1.0) -> Call:
    return Call(VerifyItem("tiny", "5", {"a": 7, "b": 2}), expected)


# --- Loads and cores


@pytest.mark.parametrize(
    ("text", "verdicts", "seconds"),
    [
        ("8192/30s", 8192, 30.0),
        ("8,192/30s", 8192, 30.0),
        ("500/s", 500, 1.0),
        ("1000000/2h", 1_000_000, 7200.0),
        ("64/250ms", 64, 0.25),
        ("90/1.5m", 90, 90.0),
    ],
)
def test_a_load_is_a_count_and_a_time(text: str, verdicts: int, seconds: float) -> None:
    assert bench_capacity.parse_load(text) == Load(verdicts, seconds)


def need(load: Load, cores: int = 2, rate: float = 1020.0) -> Need:
    return Need(load, rate, Cores(cores, "as --cores says"), cpu_seconds=0.0005)


def test_the_calculation_is_said() -> None:
    first, second, third, fourth = need(Load(8192, 30)).sentences()
    assert first == (
        "8,192 verdicts within 30 s = 273.1/s; measured at most 1,020/s on this cluster "
        "(2 cores: as --cores says)."
    )
    assert "with 30% kept free, 273.1 / (510 x 0.7) = 0.765: 1 core at 54% use." in second
    assert third == "This cluster would be at 27% use: enough."
    assert "0.5 ms of CPU time, together 0.137 cores" in fourth


@pytest.mark.parametrize(
    ("rate", "cores"), [(1, 1), (357, 1), (358, 2), (714, 2), (715, 3), (10_200, 29)]
)
def test_cores_carry_the_load_and_the_headroom(rate: int, cores: int) -> None:
    assert need(Load(rate, 1)).needed == cores


def test_a_load_that_takes_exactly_all_but_the_headroom_needs_no_more() -> None:
    assert need(Load(7, 1), cores=1, rate=10.0).needed == 1


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (700, "enough."),
        (800, "enough, without the headroom."),
        (1100, "too little for the load."),
    ],
)
def test_the_cluster_is_judged(rate: int, words: str) -> None:
    assert need(Load(rate, 1)).sentences()[2].endswith(f"use: {words}")


def test_rates_grow_until_two_doublings_bring_nothing() -> None:
    rates = (100.0, 100.0, 100.0, 290.0, 300.0, 310.0, 320.0)
    steps = [Step(2**n, rate) for n, rate in enumerate(rates)]
    assert [bench_capacity.grows(steps[:n]) for n in range(8)] == [True] * 6 + [False] * 2
    assert bench_capacity.knee(steps) == 16
    assert bench_capacity.best(steps).rate == 320.0


def test_no_more_calls_are_in_flight_than_a_stream_takes() -> None:
    assert not bench_capacity.grows([Step(2**n, 10.0**n) for n in range(11)])


def test_cores_are_stated_or_those_of_this_host_or_guessed() -> None:
    steps = [Step(1, 100.0), Step(2, 200.0), Step(4, 205.0)]
    here = f"{socket.gethostname()}-17-abcd"
    assert bench_capacity.cores(8, [here], steps).count == 8
    assert "on this host" in bench_capacity.cores(None, [here], steps).source
    guessed = bench_capacity.cores(None, [here, "elsewhere-17-abcd"], steps)
    assert (guessed.count, guessed.certain) == (2, False)
    assert "--cores states the true number" in guessed.source


# --- Outcomes


@pytest.mark.parametrize(
    ("expected", "result", "problem"),
    [
        (1.0, Verdict(1.0), ""),
        (None, Verdict(0.3), ""),
        (FaultKind.TIMEOUT, Fault(FaultKind.TIMEOUT), ""),
        (0.0, Verdict(1.0), "tiny, answer '5': score 1, not score 0"),
        (FaultKind.TIMEOUT, Verdict(1.0), "tiny, answer '5': score 1, not timeout"),
        (None, Fault(FaultKind.CRASHED, message="signal 9"), "tiny, answer '5': crashed: signal 9"),
        (1.0, Rejected(InvalidRequest("no", "answer")), "tiny, answer '5': rejected: answer: no"),
    ],
)
def test_only_the_right_outcome_is_no_problem(expected: Any, result: Any, problem: str) -> None:
    assert call(expected).problem(result) == problem


def test_a_tally_tells_wrong_verdicts_from_faults_and_kept_verdicts_from_runs() -> None:
    tally = Tally()
    tally.add(call(), Verdict(1.0, execution=FORKED), 0.010)
    tally.add(call(), Verdict(0.0, execution=FORKED))
    tally.add(call(), Fault(FaultKind.QUEUE_DEADLINE))  # never had a worker
    tally.add(call(), Verdict(1.0, execution=CACHED), 0.001)
    assert (tally.calls, tally.wrong, tally.faults, tally.cached) == (4, 1, 1, 1)
    assert tally.modes == {"fork": 2}
    assert tally.workers == {"host-1-aa": 2}
    assert tally.between_seconds == [pytest.approx(0.007)]
    assert "score 0, not score 1" in tally.first_problem


def test_tallies_add_up() -> None:
    one, two = Tally(), Tally()
    one.add(call(), Verdict(1.0, execution=FORKED))
    two.add(call(), Verdict(0.0, execution=FORKED))
    total = together([one, two])
    assert (total.calls, total.failed, total.modes["fork"]) == (2, 1, 2)
    assert total.first_problem == two.first_problem
    assert one.calls == 1


# --- Calls


def test_known_calls_differ_and_their_scores_are_right() -> None:
    calls = [known.subtraction(number) for number in range(100)]
    assert len({(str(instance), answer) for instance, answer, _ in calls}) == 100
    assert {score for _, _, score in calls} == {0.0, 1.0}
    for instance, answer, score in itertools.chain(calls, known.group(7)):
        assert known.verify(instance, answer) == score


def test_one_of_a_thousand_calls_hangs() -> None:
    assert sum(map(known.hangs, range(8192))) == 8


@pytest.mark.parametrize("first", [10, 11])
def test_a_burst_has_right_and_wrong_answers_and_expects_what_hangs(first: int) -> None:
    calls = [bench_workloads.burst_call(ENVIRONMENT, number, first) for number in range(1000)]
    hanging = [each for each in calls if each.item.answer == known.HANG]
    assert [each.expected for each in hanging] == [FaultKind.TIMEOUT]
    others = [each for each in calls if each not in hanging]
    assert {each.expected for each in others} == {0.0, 1.0}
    for each in others:
        assert known.verify(each.item.instance, each.item.answer) == each.expected


ENVIRONMENT = Environment("d" * 64, "sums", "1")


def instances(*answers: str | None) -> list[Instance]:
    return [Instance(str(n), str(n), "?", reference_answer=a) for n, a in enumerate(answers)]


def test_generated_calls_are_endless_differ_and_begin_with_right_answers_in_turn() -> None:
    made = bench_workloads.generated_calls([(ENVIRONMENT, instances("5", "6", "7"))])
    calls = list(itertools.islice(made, 60))
    assert [each.expected for each in calls[:6]] == [1.0, None] * 3
    assert {each.expected for each in calls[6:]} == {None}
    texts = [(each.item.instance.hash, each.item.answer) for each in calls]  # type: ignore[attr-defined]
    assert len(set(texts)) == 60


def test_an_instance_first_gets_the_right_answers_of_others() -> None:
    found = [bench_workloads.perturbed("6", ["5", "6", "7"], turn) for turn in range(1, 6)]
    assert [answer.strip() for answer in found] == ["7", "5", "6", "7", "5"]
    assert found[:2] == ["7", "5"]
    assert len(set(found)) == 5


def test_without_reference_answers_no_score_is_known() -> None:
    made = bench_workloads.generated_calls([(ENVIRONMENT, instances(None, None))])
    calls = list(itertools.islice(made, 10))
    assert {each.expected for each in calls} == {None}
    assert len({(id(each.item.instance), each.item.answer) for each in calls}) == 10


def test_environments_alternate_and_one_may_have_fewer_instances() -> None:
    other = dataclasses.replace(ENVIRONMENT, digest="e" * 64)
    made = [(ENVIRONMENT, instances("1", "2")), (other, instances("3"))]
    calls = list(itertools.islice(bench_workloads.generated_calls(made), 6))
    digests = [each.item.environment.digest[0] for each in calls[::2]]  # type: ignore[union-attr]
    assert digests == ["d", "e", "d"]


def test_a_demand_for_isolation_is_on_every_call() -> None:
    workload = Workload("x", "", [], iter([call(), call()]))
    modes = [each.item.isolation_mode for each in bench_workloads.demanding(workload, "fork").calls]
    assert modes == [IsolationMode.FORK] * 2
    assert bench_workloads.demanding(workload, None) is workload


# --- Shapes


async def test_steps_are_repeated_until_work_is_out() -> None:
    left = iter(range(10))

    async def step() -> bool:
        return next(left, None) is not None

    timed = await bench_shapes.repeat(step, 60.0, callers=3)
    assert len(timed.each_seconds) == 10
    assert timed.rate(each=2) == pytest.approx(20 / timed.seconds)


async def test_steps_end_with_their_time() -> None:
    async def step() -> bool:
        return True

    timed = await bench_shapes.repeat(step, 0.0)
    assert timed.each_seconds == []


async def test_the_error_of_one_caller_ends_all() -> None:
    steps = itertools.count()

    async def step() -> bool:
        if next(steps) == 5:
            raise ValueError("lost")
        await asyncio.sleep(0)
        return True

    with pytest.raises(ValueError, match="lost"):
        await bench_shapes.repeat(step, 60.0, callers=4)


# --- Words


def measurement(*rounds: dict[str, float]) -> Measurement:
    found = Measurement(Workload("tiny", "subtracts", [], iter([])), Scale(), list(rounds))
    found.tally("one by one").add(call(), Verdict(1.0, execution=FORKED), 0.010)
    return found


def test_figures_are_medians_beside_references_of_their_round() -> None:
    found = measurement(
        {"one by one p50": 2.0, "gRPC round trip": 0.5},
        {"one by one p50": 3.0, "gRPC round trip": 1.0},
        {"gRPC round trip": 9.0},
    )
    first, trips = bench_report.figures(found)
    assert (first.spread.median, first.spread.count) == (2.5, 2)
    assert first.ratio is not None
    assert (first.ratio.least, first.ratio.most) == (3.0, 4.0)
    assert not first.noisy
    assert trips.noisy


def test_noise_and_a_lone_round_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    bench_report.show(measurement({"at once": 100.0}, {"at once": 300.0}))
    assert "noise: 64 at once: rounds differ by 100% of the median" in capsys.readouterr().out
    bench_report.show(measurement({"at once": 100.0}))
    assert "there was one round only" in capsys.readouterr().out


def test_what_is_printed_says_where_time_goes_and_what_was_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = measurement({"one by one p50": 10.0})
    found.tally("one by one").add(call(), Verdict(0.0, execution=CACHED))
    bench_report.show(found)
    text = capsys.readouterr().out
    assert "2 calls: 1 wrong, 0 faults, 1 from the verdict cache; 1 worker answered" in text
    assert "FORK 50%, CACHED 50%" in " ".join(text.split())
    assert "first problem: tiny, answer '5': score 0, not score 1" in text


def test_slow_environments_have_fewer_calls_in_flight() -> None:
    found = measurement()
    Runner(found, None, None)._fit(15.0)  # type: ignore[arg-type] # nothing is sent
    assert (found.scale.at_once, found.scale.batch) == (50, 12)
    assert "more would take longer than a round" in found.notes[0]


def test_a_need_takes_the_best_rate_that_was_measured() -> None:
    found = measurement({"batched": 900.0}, {"batched": 1000.0}, {"batched": 1100.0})
    found.steps = [Step(1, 300.0), Step(2, 400.0)]
    assert bench_rounds.need(found, Load(10, 1), 4).most_rate == 1000.0
    found.steps.append(Step(4, 2000.0))
    assert bench_rounds.need(found, Load(10, 1), 4).most_rate == 2000.0


# --- Options and errors


def resyn(*arguments: str) -> Result:
    return CliRunner().invoke(build(), arguments, prog_name="resyn")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("--load", "30s"), "is not like 8192/30s"),
        (("--load", "0/30s"), "is not like 8192/30s"),
        (("--load", "8192/0s"), "is not like 8192/30s"),
        (("--workload", "nope"), "is not one of"),
        (("--workload", "tiny", "--environment", "x"), "not both"),
        (("--unsandboxed",), "--unsandboxed is about --environment"),
        (("--cores", "2"), "give both"),
        (("--seconds", "0"), "--seconds"),
        (("--batch", "10001"), "--batch"),
    ],
)
def test_wrong_options_end_with_two(arguments: tuple[str, ...], text: str) -> None:
    result = resyn("bench", *arguments)
    assert result.exit_code == 2
    assert text in " ".join(result.output.split())


def test_without_a_service_there_is_one_line() -> None:
    result = resyn("--address", "127.0.0.1:1", "bench", "--workload", "tiny")
    assert result.exit_code == 1
    assert "start one with `resyn up`" in result.output


def test_an_unknown_environment_is_one_line_and_json_says_that_nothing_was_measured(
    resyn_fake: FakeService,
) -> None:
    result = resyn("--address", resyn_fake.address, "bench", "--environment", "nope", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["workloads"] == []
    assert json.loads(result.stderr)["error"] == "not_found"


def test_an_environment_that_always_faults_is_not_measured(resyn_fake: FakeService) -> None:
    resyn_fake.register(
        "broken",
        verify=lambda instance, answer: 1 / 0,
        generate=lambda rng, difficulty: rng.random(),
    )
    result = resyn("--address", resyn_fake.address, "bench", "--environment", "broken")
    assert result.exit_code == 1
    assert "first problem: broken, answer 'no idea 1': verifier_error" in result.output
    assert "one by one" not in result.output
