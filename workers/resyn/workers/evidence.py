"""What the worker knows of a finished call, by its own evidence."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class End(enum.Enum):
    """What ended a call, by the worker's own evidence."""

    RESULT = "a whole result frame"
    CLOSED = "its socket closed, or its process ended, without a result"
    GARBLED = "bytes that are no result frame"
    OUTPUT = "a result larger than its limit"
    WALL = "its wall time was over"
    CPU = "its CPU time was used up"
    MEMORY = "its processes used more memory than they may"


@dataclass
class Exit:
    """All that the worker knows of a finished call."""

    end: End
    status: int = -1  # of the result frame, as score and body
    score: float = 0.0
    body: bytes = field(default=b"", repr=False)
    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_memory_bytes: int = 0
    oom_kills: int = 0
    refused_forks: int = 0
    # In which it could run and others had the CPU, and a quota stopped it; as far as was looked.
    starved_seconds: float = 0.0
    throttled_seconds: float = 0.0
    wait_status: int | None = None  # how its process ended, by the kernel's word
