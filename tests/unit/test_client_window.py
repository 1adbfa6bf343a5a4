"""The window: never below one, never above the user's limit, one decrease in a round trip."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from resyn.client.window import Window

LIMITS = st.sampled_from([1, 2, 4, 7, 64, 1024, 100_000])
EVENTS = st.lists(st.tuples(st.booleans(), LIMITS, st.integers(0, 3)), max_size=200)


def after(events: list[tuple[bool, int, int]]) -> Window:
    """A window that has seen events: overloaded or not, of what limit, sent how many marks ago."""
    window = Window()
    for overloaded, most, age in events:
        window.heard(window.mark - age, most, overloaded=overloaded)
    return window


@given(EVENTS, LIMITS)
def test_a_limit_is_at_least_one_and_at_most_the_users(
    events: list[tuple[bool, int, int]], most: int
) -> None:
    assert 1 <= after(events).limit(most) <= most


@given(EVENTS, LIMITS)
def test_answers_never_lower_a_limit_and_overload_never_raises_it(
    events: list[tuple[bool, int, int]], most: int
) -> None:
    window = after(events)
    before = window.limit(most)
    window.answered(window.mark, most)
    assert before <= window.limit(most) <= before + 1
    before = window.limit(most)
    window.overloaded(window.mark, most, out=before)
    assert window.limit(most) <= max(1, (before + 1) // 2)


@given(LIMITS, st.integers(2, 50))
def test_all_that_was_out_at_once_lowers_it_only_once(most: int, out: int) -> None:
    window, other = Window(), Window()
    mark = window.mark
    for _ in range(out):
        window.overloaded(mark, most, most)
    other.overloaded(other.mark, most, most)
    assert window.limit(most) == other.limit(most)


@given(LIMITS)
def test_what_was_sent_before_the_decrease_does_not_raise_it(most: int) -> None:
    window = Window()
    old = window.mark
    window.overloaded(old, most, most)
    before = window.limit(most)
    for _ in range(1000):
        window.answered(old, most)
    assert window.limit(most) == before


@settings(deadline=None)  # it takes thousands of answers
@given(EVENTS, st.sampled_from([1, 2, 4, 64, 1024]))
def test_answers_alone_open_it_again(events: list[tuple[bool, int, int]], most: int) -> None:
    window = after(events)
    rounds = 0
    while not window.is_open:
        for _ in range(window.limit(most)):
            window.answered(window.mark, most)
        rounds += 1
        assert rounds <= 100
    assert window.limit(most) == most


def test_a_round_of_answers_adds_a_part_of_the_users_limit() -> None:
    window = Window()
    window.overloaded(window.mark, 1024, out=1024)
    assert window.limit(1024) == 512
    for _ in range(512):
        window.answered(window.mark, 1024)
    assert 512 + 31 <= window.limit(1024) <= 512 + 33


def test_overload_halves_what_is_out_and_not_what_could_be() -> None:
    window = Window()
    window.overloaded(window.mark, 1024, out=10)
    assert window.limit(1024) == 5
