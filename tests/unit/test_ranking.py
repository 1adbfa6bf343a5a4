"""Which of several idle jails goes first."""

from __future__ import annotations

import pytest

from resyn.workers.warm import Ranking, Warm


def warm(key: str, seconds: float = 0.5, megabytes: float = 8.0) -> Warm:
    """Return a jail that has never run, for all that its rank depends on."""
    made = Warm(key, for_groups=False)
    made.cost_seconds, made.memory_bytes = seconds, int(megabytes * 1e6)
    return made


def first_to_go(*jails: Warm) -> str:
    """Use each jail once, and return the key of the one that goes."""
    ranking = Ranking()
    for jail in jails:
        ranking.use(jail)
    least = ranking.least(jails)
    assert least is not None
    return least.key


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_is_cheap_to_load_goes_before_what_is_dear(order: tuple[int, int]) -> None:
    jails = warm("cheap", seconds=0.003), warm("dear", seconds=0.6)
    assert first_to_go(*(jails[index] for index in order)) == "cheap"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_is_large_goes_before_what_is_small(order: tuple[int, int]) -> None:
    jails = warm("large", megabytes=200), warm("small", megabytes=10)
    assert first_to_go(*(jails[index] for index in order)) == "large"


def test_what_is_often_used_stays() -> None:
    ranking, often, seldom = Ranking(), warm("often"), warm("seldom")
    for jail in (often, often, often, seldom):
        ranking.use(jail)
    assert ranking.least([often, seldom]) is seldom


def test_old_merits_fade_as_others_go() -> None:
    ranking, old = Ranking(), warm("old")
    for _ in range(5):
        ranking.use(old)
    for number in range(10):
        new = warm(f"new {number}")
        ranking.use(new)
        if ranking.least([new, old]) is old:
            break
    assert number == 5  # each that goes is worth one use more than the last


def test_a_jail_in_use_does_not_go() -> None:
    ranking, busy, idle = Ranking(), warm("busy", seconds=0.0), warm("idle")
    for jail in (busy, idle):
        ranking.use(jail)
    busy.users = 1
    assert ranking.least([busy, idle]) is idle
    assert ranking.least([busy]) is None
