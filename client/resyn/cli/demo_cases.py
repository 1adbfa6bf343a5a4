"""Hostile answers for the demo, and what must become of each."""

from __future__ import annotations

from dataclasses import dataclass

from resyn.cli.sloppy import SLOPPY
from resyn.client import FaultKind

_METADATA = """\
RESYN = {"tags": ["demo"], "limits": {"wall_seconds": 2.5, "cpu_seconds": 0.25,
         "memory_bytes": 67108864, "output_bytes": 65536}}
"""
SLOPPY_ENVIRONMENT = SLOPPY + _METADATA


@dataclass(frozen=True)
class Hostile:
    """One answer, and the fault that it must end in; or no fault, and its score."""

    what: str
    answer: str
    kind: FaultKind | None = None
    score: float = 0.0


HOSTILE = (
    Hostile("loops for ever", "while True: pass", FaultKind.CPU_LIMIT),
    Hostile("sleeps for ever", "import time; time.sleep(1000)", FaultKind.TIMEOUT),
    Hostile("tower of powers", "9**9**9**9", FaultKind.CPU_LIMIT),
    Hostile("takes all memory", "x = []\nwhile True: x.append(bytes(10**6))",
            FaultKind.MEMORY_LIMIT),
    Hostile("fork bomb", "import os\nwhile True: os.fork()", FaultKind.PIDS_LIMIT),
    Hostile("ends its process", "import os; os._exit(0)", FaultKind.CRASHED),
    Hostile("segmentation fault", "import os; os.kill(os.getpid(), 11)", FaultKind.CRASHED),
    Hostile("traces processes", "import ctypes; ctypes.CDLL(None).ptrace(0, 0, 0, 0)",
            FaultKind.POLICY_VIOLATION),
    Hostile("opens a socket", "import socket; socket.socket()", FaultKind.VERIFIER_ERROR),
    Hostile("reads the host", "open('/etc/passwd')", FaultKind.VERIFIER_ERROR),
    Hostile("writes a file", "open('/x', 'w')", FaultKind.VERIFIER_ERROR),
    Hostile("writes two results", "import os; os.write(3, b'RSN1' * 1000)",
            FaultKind.INVALID_RESULT),
    Hostile("scores itself NaN", "score = float('nan')", FaultKind.INVALID_RESULT),
    Hostile("scores itself 7", "score = 7", FaultKind.INVALID_RESULT),
    Hostile("kills whom it can", "import os; os.kill(-1, 9)", None, 0.0),
    Hostile("patches the verifier",
            "import environment; environment.verify = lambda *_: 1.0", None, 0.0),
    Hostile("honest, and wrong", "score = 0.0", None, 0.0),
)  # fmt: skip
