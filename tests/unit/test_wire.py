"""The formats between worker and jail."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resyn.workers.guest import wire

anywhere = settings(deadline=None, database=None)


@anywhere
@given(st.lists(st.binary()))
def test_sections_come_back_as_they_were(sections: list[bytes]) -> None:
    assert wire.split(wire.join(*sections), most=len(sections)) == sections


@anywhere
@given(st.binary())
def test_any_bytes_are_sections_or_a_value_error(body: bytes) -> None:
    try:
        sections = wire.split(body)
    except ValueError:
        return
    assert wire.join(*sections) == body


@pytest.mark.parametrize("body", [b"\1", b"\1\0\0", b"\1\0\0\0", b"\xff\xff\xff\xffabc"])
def test_torn_sections_are_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match="torn section"):
        wire.split(body)


def test_codes_differ() -> None:
    codes = [wire.READY, wire.LOAD, wire.LOADED, wire.FAILED, wire.LANE, wire.SPAWN]
    codes += [wire.HELLO]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 1 for code in codes)


def test_ops_and_statuses_differ() -> None:
    ops = {
        wire.VERIFY, wire.EXTRACT_AND_VERIFY, wire.GENERATE, wire.GENERATE_WITH_REFERENCE,
        wire.INSPECT, wire.RUN, wire.TOGETHER, wire.PROVE,
    }  # fmt: skip
    assert len(ops) == 8
    statuses = {wire.OK, wire.ANSWER_MISSING, wire.RAISED, wire.INVALID, wire.OUT_OF_MEMORY}
    assert statuses | {wire.DOUBT, wire.ASK} == set(range(7))


def test_heads_have_the_same_size_on_every_machine() -> None:
    assert (wire.REQUEST.size, wire.RESULT.size, wire.SPAWN_BODY.size) == (5, 17, 5)
    assert (wire.ASK_LIMITS.size, wire.SEED_AND_DIFFICULTY.size) == (16, 12)


def test_more_sections_than_asked_for_are_refused_at_once() -> None:
    with pytest.raises(ValueError, match="too many"):
        wire.split(bytes(4 * 1000))
