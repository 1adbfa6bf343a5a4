"""What the kernel's scheduler is told: who hands calls on comes before who computes.

A call passes client, server, Redis, worker and jail, and back. Each of them needs a CPU for some
tenths of a millisecond, and where others compute it would wait each time until one of those has had
its slice: 1.4 ms on two cores, 2.8 on eight. Linux 6.12 and later let a task ask for shorter slices
(sched_setattr(2), EEVDF); it has no larger share then, but has it at once.
"""

from __future__ import annotations

import ctypes
import logging
import os
import platform
import struct

log = logging.getLogger(__name__)

#: Of a process that only hands calls on. The kernel's own clock ticks do not divide it further.
SLICE_SECONDS = 0.0002
_NUMBERS = {"x86_64": 314, "aarch64": 274}  # of sched_setattr, which Python does not offer
_ATTRIBUTES = struct.Struct("=IIQiIQQQ")
_libc = ctypes.CDLL(None, use_errno=True)


def ask_for_short_slices(thread: int = 0) -> None:
    """Ask for a thread by its id, the calling one as a rule, and for all that it will start.

    Earlier kernels, which have no such slices, ignore it; where a host forbids it, the log says so.
    """
    _ask(thread, SLICE_SECONDS)


def compute_behind_others(niceness: int) -> None:
    """Give the calling thread, and what it will start, ordinary slices and a lower priority."""
    try:
        os.nice(niceness)
    except PermissionError as error:  # a service manager may forbid it
        log.info("an ordinary priority", extra={"reason": error.strerror})
    _ask(0, 0.0)


def _ask(thread: int, slice_seconds: float) -> None:
    number = _NUMBERS.get(platform.machine())
    if number is None or os.sched_getscheduler(thread) != os.SCHED_OTHER:
        return  # an operator has chosen another policy
    nice = os.getpriority(os.PRIO_PROCESS, thread)
    ordinary = (os.SCHED_OTHER, 0, nice, 0, int(slice_seconds * 1e9), 0, 0)
    attributes = _ATTRIBUTES.pack(_ATTRIBUTES.size, *ordinary)
    if _libc.syscall(number, thread, attributes, 0):
        reason = os.strerror(ctypes.get_errno())
        log.info("ordinary slices of CPU time", extra={"reason": reason})
