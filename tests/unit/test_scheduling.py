"""Who hands calls on asks for short slices; who computes has ordinary ones, behind the others."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from resyn.common import scheduling

LEAST_KERNEL = (6, 12)
_ATTRIBUTES = struct.Struct("=IIQiIQQQ")
_GET = {"x86_64": 315, "aarch64": 275}


def slice_ns(thread: int = 0) -> int:
    """What the kernel says of a thread."""
    buffer = ctypes.create_string_buffer(_ATTRIBUTES.size)
    number = _GET[platform.machine()]
    assert ctypes.CDLL(None).syscall(number, thread, buffer, _ATTRIBUTES.size, 0) == 0
    return int(_ATTRIBUTES.unpack(buffer.raw)[5])


def elsewhere(*steps: Callable[[], Any]) -> list[Any]:
    """Take steps on a thread of their own, which ends with them."""
    with ThreadPoolExecutor(1) as executor:
        return [executor.submit(step).result() for step in steps]


@pytest.fixture
def needs_slices() -> None:
    version = tuple(int(part) for part in platform.release().split(".")[:2])
    if version < LEAST_KERNEL or platform.machine() not in _GET:
        pytest.skip(f"slices of one's own need Linux {LEAST_KERNEL} on {list(_GET)}")


@pytest.mark.usefixtures("needs_slices")
def test_a_thread_that_asks_has_short_slices_and_so_have_those_that_it_starts() -> None:
    before, _, own, started, others = elsewhere(
        slice_ns,
        scheduling.ask_for_short_slices,
        slice_ns,
        lambda: elsewhere(slice_ns),
        lambda: slice_ns(os.getpid()),
    )
    assert own == 200_000
    assert started == [own]
    assert before == others > 200_000


@pytest.mark.usefixtures("needs_slices")
def test_another_thread_can_be_asked_for() -> None:
    go_on = threading.Event()
    thread = threading.Thread(target=go_on.wait, args=(10,))
    thread.start()
    assert thread.native_id is not None
    scheduling.ask_for_short_slices(thread.native_id)
    assert slice_ns(thread.native_id) == 200_000
    go_on.set()
    thread.join()


@pytest.mark.usefixtures("needs_slices")
def test_who_computes_behind_others_has_ordinary_slices_again() -> None:
    ordinary, _, _, again, niceness = elsewhere(
        slice_ns,
        scheduling.ask_for_short_slices,
        lambda: scheduling.compute_behind_others(3),
        slice_ns,
        lambda: os.getpriority(os.PRIO_PROCESS, 0),
    )
    assert again == ordinary
    assert niceness == os.getpriority(os.PRIO_PROCESS, os.getpid()) + 3


def test_a_policy_that_an_operator_has_chosen_stays() -> None:
    def batch() -> None:
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))

    *_, policy = elsewhere(batch, scheduling.ask_for_short_slices, lambda: os.sched_getscheduler(0))
    assert policy == os.SCHED_BATCH


def test_where_a_host_forbids_it_the_log_says_so(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(scheduling._NUMBERS, platform.machine(), 99_999)  # no such system call
    caplog.set_level("INFO")
    scheduling.ask_for_short_slices()
    assert [vars(record)["reason"] for record in caplog.records] == ["Function not implemented"]
