"""What counts as time in which a call could run and others had the CPU."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from resyn.v1 import environment_pb2
from resyn.workers import outcome, starvation
from resyn.workers.errors import Starved
from resyn.workers.evidence import End, Exit
from resyn.workers.groups import throttling
from resyn.workers.groups.version2 import Version2
from resyn.workers.starvation import Starvation, Thread, is_marginal

CORES = len(os.sched_getaffinity(0))


class FakeGroup:
    """Threads with counters that a test sets."""

    def __init__(self) -> None:
        self.counts: dict[int, Thread] = {}
        self.runnable: set[int] = set()
        self.pressure = 0.0

    def pressure_seconds(self) -> float:
        return self.pressure


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> FakeGroup:
    """A group whose threads are not in /proc."""
    made = FakeGroup()

    def read(path: str) -> Thread | None:
        return _copy(made.counts.get(int(path)))

    monkeypatch.setattr(starvation, "_threads", lambda _: [(n, str(n)) for n in made.counts])
    monkeypatch.setattr(starvation, "_read", read)
    monkeypatch.setattr(starvation, "_is_runnable", lambda path: int(path) in made.runnable)
    return made


def _copy(thread: Thread | None) -> Thread | None:
    return thread and Thread(thread.cpu_seconds, thread.delay_seconds, thread.slices)


def begun(group: Any) -> Starvation:
    return Starvation(group)


def test_a_thread_that_waits_is_starved_for_as_long(group: FakeGroup) -> None:
    watch = begun(group)
    group.counts[1] = Thread(0.02, 0.08, 5)
    watch.look(0.1, 0.02)
    group.counts[1] = Thread(0.05, 0.15, 9)
    watch.look(0.2, 0.05)
    assert watch.seconds == pytest.approx(0.15)


def test_a_thread_that_sleeps_is_not(group: FakeGroup) -> None:
    watch = begun(group)
    group.counts[1] = Thread(0.001, 0.0, 5)
    for looks in range(1, 20):
        watch.look(0.1 * looks, 0.001)
    assert watch.seconds == 0.0


def test_what_a_thread_waited_before_its_call_does_not_count(group: FakeGroup) -> None:
    group.counts[1] = Thread(3.0, 7.0, 5)
    watch = begun(group)
    watch.look(0.01, 0.0)
    watch.look(0.1, 0.0)
    assert watch.seconds <= 0.01


def test_of_threads_that_wait_at_once_one_counts(group: FakeGroup) -> None:
    watch = begun(group)
    group.counts |= {number: Thread(0.0, 0.1, 1) for number in range(4)}
    watch.look(0.1, 0.0)
    assert watch.seconds == pytest.approx(0.1)


def test_processes_that_wait_one_after_the_other_count_each(group: FakeGroup) -> None:
    watch = begun(group)
    for number in range(1, 4):
        group.counts = {number: Thread(0.0, 0.1, 1)}
        watch.look(0.1 * number, 0.0)
    assert watch.seconds == pytest.approx(0.3)


def test_who_waits_for_his_own_threads_is_not_starved(group: FakeGroup) -> None:
    watch = begun(group)
    for number in range(8 * CORES):
        group.counts[number] = Thread(1 / 8, 7 / 8, 9)
    watch.look(1.0, float(CORES))
    assert watch.seconds == 0.0


def test_who_waits_for_his_own_threads_and_others_is_starved_by_the_others(
    group: FakeGroup,
) -> None:
    watch = begun(group)
    group.counts |= {1: Thread(0.1, 0.9, 9), 2: Thread(0.1, 0.9, 9)}
    watch.look(1.0, 0.2)
    assert watch.seconds == pytest.approx(0.9 - 0.1 / CORES)


def test_a_wait_that_is_not_over_counts_once(group: FakeGroup) -> None:
    """The kernel adds a wait to its count when it is over: that may be after the time-out."""
    watch = begun(group)
    group.counts[1] = Thread(0.01, 0.0, 5)
    watch.look(0.1, 0.01)
    group.runnable = {1}
    for looks in (2, 3, 4):
        watch.look(0.1 * looks, 0.01)
    assert watch.seconds == pytest.approx(0.3)
    group.counts[1] = Thread(0.02, 0.35, 6)
    watch.look(0.5, 0.02)
    assert watch.seconds == pytest.approx(0.35)


def test_what_the_kernel_counts_for_the_whole_group_counts_too(group: FakeGroup) -> None:
    """Short processes have ended, and taken their own counts with them, at the next look."""
    group.pressure = 5.0
    watch = begun(group)
    group.pressure = 5.06
    watch.look(0.1, 0.04)
    assert watch.seconds == pytest.approx(0.06)


@pytest.mark.parametrize(
    ("elapsed", "starved", "limit", "marginal"),
    [
        (1.01, 0.0, 1.0, False),
        (1.01, 0.5, 1.0, True),
        (1.01, 0.04, 1.0, False),  # less than a twentieth changes nothing
        (1.6, 0.5, 1.0, False),  # a look that came late: it had all of its time
        (0.06, 0.005, 0.05, False),
        (0.06, 0.02, 0.05, True),
    ],
)
def test_a_time_out_is_marginal_if_the_limit_was_not_reached_on_a_cpu(
    elapsed: float, starved: float, limit: float, marginal: bool
) -> None:
    assert is_marginal(elapsed, starved, limit) is marginal
    limits = environment_pb2.Limits(wall_seconds=limit)
    done = Exit(End.WALL, wall_seconds=elapsed, starved_seconds=starved)
    if marginal:
        with pytest.raises(Starved, match=r"the host gave it no CPU: wall_seconds = .* passed"):
            outcome.check_time(done, limits)
    else:
        outcome.check_time(done, limits)
    outcome.check_time(Exit(End.CPU, wall_seconds=elapsed, starved_seconds=starved), limits)


def test_the_pressure_of_a_group_is_that_of_all_its_members(tmp_path: Path) -> None:
    group = Version2(tmp_path / "group")
    assert group.pressure_seconds() == 0.0  # a kernel without it
    (tmp_path / "group/cpu.pressure").write_text(
        "some avg10=1.50 avg60=1.13 avg300=0.60 total=9000000\n"
        "full avg10=0.00 avg60=0.00 avg300=0.00 total=2500000\n"
    )
    assert group.pressure_seconds() == 2.5
    (tmp_path / "group/cpu.pressure").write_text("some avg10=0.00 total=7\n".ljust(200))
    assert group.pressure_seconds() == 0.0  # before Linux 5.13
    group.close()


def test_quotas_are_counted_by_both_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("nr_periods 9\nnr_throttled 5\nthrottled_time 1500000000\n")
    second.write_text("usage_usec 77\nnr_throttled 5\nthrottled_usec 2500000\n")
    monkeypatch.setattr(throttling, "_files", lambda: (first, second, tmp_path / "gone"))
    assert throttling.throttled_seconds() == 2.5
    second.unlink()
    assert throttling.throttled_seconds() == 1.5
