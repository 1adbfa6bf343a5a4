"""The benchmark's workloads, as far as they are made without a service."""

from __future__ import annotations

from bench import burst, grpo, scale
from bench.footprint import below
from bench.jail_memory import pss_bytes

from resyn.client import Fault, FaultKind, Verdict


def test_one_call_of_a_thousand_hangs_each_in_another_environment() -> None:
    calls = burst.items(8192, 100, hanging=True)
    hanging = [item for item in calls if item.answer == "hang"]
    assert len(hanging) == 8
    assert len({item.environment for item in calls}) == 100
    assert not [item for item in burst.items(8192, 100, hanging=False) if item.answer == "hang"]


def test_a_small_burst_has_a_call_that_hangs_too() -> None:
    assert sum(item.answer == "hang" for item in burst.items(1024, 12, hanging=True)) == 1


def test_only_a_timeout_is_right_for_a_call_that_hangs() -> None:
    hanging = burst.items(1000, 1, hanging=True)[500]
    assert burst.as_expected(hanging, Fault(FaultKind.TIMEOUT))
    assert not burst.as_expected(hanging, Fault(FaultKind.INFRASTRUCTURE))
    assert not burst.as_expected(hanging, Verdict(1.0))


def test_only_a_right_verdict_is_right_for_a_healthy_call() -> None:
    healthy = burst.items(1, 1, hanging=True)[0]
    assert burst.as_expected(healthy, Verdict(1.0))
    assert not burst.as_expected(healthy, Verdict(0.0))
    assert not burst.as_expected(healthy, Fault(FaultKind.TIMEOUT))


def test_the_target_on_time_is_for_a_burst_of_full_size() -> None:
    small, full = burst.Burst(10, 1.0, [0.5], 0), burst.Burst(burst.FULL_CALLS, 1.0, [0.5], 0)
    assert "W3 done, 8,192 calls" not in burst.figures(small, small)
    assert burst.figures(full, full)["W3 done, 8,192 calls"] == 1.0


def test_groups_have_equal_answers_and_differ_from_round_to_round() -> None:
    first, second = grpo.groups(0), grpo.groups(grpo.INSTANCES)
    assert len(first) == grpo.GROUP * grpo.INSTANCES
    assert grpo.INSTANCES < grpo.distinct(first) < len(first) / 2
    assert grpo.distinct(first + second) == grpo.distinct(first) + grpo.distinct(second)


def test_no_round_begins_that_would_not_fit() -> None:
    clock = iter([0.0, 0.0, 4.0, 8.0])  # the start, then before each round
    assert list(scale.paced(5, 10.0, lambda: next(clock))) == [0, 1]


def test_the_first_round_always_runs_and_no_more_than_wanted() -> None:
    assert list(scale.paced(3, 0.0)) == [0]
    assert list(scale.paced(3, 1e9)) == [0, 1, 2]
    assert list(scale.paced(0, 1e9)) == []


def test_pss_is_read_in_bytes() -> None:
    text = "55d0-7ffd ---p 00 00:00 0 [rollup]\nRss: 9000 kB\nPss: 2048 kB\nPss_Anon: 1 kB\n"
    assert pss_bytes(text) == 2048 << 10


def test_a_process_tree_is_walked_to_its_leaves() -> None:
    tree: dict[int, list[tuple[int, str]]] = {1: [(2, "S"), (3, "S")], 2: [(4, "Z")], 3: [], 4: []}
    assert sorted(below(tree, 1)) == [(2, "S"), (3, "S"), (4, "Z")]
