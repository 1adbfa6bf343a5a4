"""What the doctor tries inside a jail: small attacks, and what they get where a layer holds."""

from __future__ import annotations

from dataclasses import dataclass

from resyn.common.identity import environment_digest
from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.outcome_pb2 import IsolationLevel
from resyn.workers.executor import Executor, kind_of
from resyn.workers.host import FULL, NO_CGROUP, SINGLE_UID

# Its verifier does what the answer says, as a sloppy one would.
_SOURCE = """
import os
def generate(rng, difficulty): return None
def verify(instance, answer):
    scope = {"os": os, "score": 1.0}
    exec(answer, scope)
    return scope["score"]
"""
_LIMITS = environment_pb2.Limits(
    wall_seconds=2, cpu_seconds=0.5, memory_bytes=64 << 20, output_bytes=4096, processes=16,
    load_seconds=10,
)  # fmt: skip
_ALL = (FULL, NO_CGROUP, SINGLE_UID)
_REFUSED = "the profile allows too much, or nsjail does not enforce it: compare with `standard`"


@dataclass(frozen=True)
class Probe:
    """One attack, and what it gets where its layer holds."""

    layer: str
    answer: str
    expected: str
    cure: str = _REFUSED
    levels: tuple[IsolationLevel.ValueType, ...] = _ALL


PROBES = (
    Probe("verdict", "", "score 1", "see the message"),
    Probe("no root inside", "score = float(os.getuid() >= 1000)", "score 1"),
    Probe("no network", "import socket; socket.socket()", "verifier_error"),
    Probe("no /proc", "score = 0.5 - os.path.exists('/proc') / 2", "score 0.5"),
    Probe("nothing writable", "open('/tmp/a', 'w')", "verifier_error"),
    Probe(
        "system call filter",
        "import ctypes; ctypes.CDLL(None).unshare(0x10000000)",
        "policy_violation",
    ),
    Probe(
        "no files of the host",
        "score = 1.0 - any(map(os.path.exists, ('/etc/passwd', '/home', '/sys', '/var')))",
        "score 1",
    ),
    Probe(
        "no power over others",
        "os.kill(os.getppid(), 0)",
        "verifier_error",
        "the uids of calls are not their own: see `uids`",
        levels=(FULL, NO_CGROUP),
    ),
    Probe("wall clock", "import time; time.sleep(60)", "timeout", "see the message"),
    Probe("CPU limit", "while True: pass", "cpu_limit", "see the message"),
    Probe(
        "CPU limit of many",
        "os.fork(), os.fork()\nwhile True: pass",
        "cpu_limit",
        "the worker does not see all processes of a call: see `control groups`",
    ),
    Probe("memory limit", "a = bytearray(10**9)", "memory_limit", "see the message"),
    Probe(
        "memory limit of many",
        "import time\nfor _ in range(12):\n    if not os.fork(): a = b'a' * 10**7; time.sleep(1)\n"
        "time.sleep(1)",
        "memory_limit",
        "the memory controller does not limit: see `control groups`",
    ),
    Probe(
        "process limit",
        "while True:\n    if not os.fork():\n        import time; time.sleep(1)",
        "pids_limit",
        "the pids controller does not limit: see `control groups`",
        levels=(FULL,),
    ),
    Probe(
        "process limit of a uid",
        "while True:\n    if not os.fork():\n        import time; time.sleep(1)",
        "verifier_error",
        "RLIMIT_NPROC does not limit: compare the profile with `standard`",
        levels=(NO_CGROUP, SINGLE_UID),
    ),
)


async def run(probe: Probe, executor: Executor, profile: str) -> str:
    """Return what a probe gets: a score, or the name of a fault."""
    environment = environment_pb2.Environment(
        digest=environment_digest(_SOURCE, profile, _LIMITS),
        source=_SOURCE,
        profile=profile,
        limits=_LIMITS,
    )
    call = call_pb2.Call(verify=call_pb2.VerifyWork(answer=probe.answer))
    result = await executor.run(call, environment, 1, instance_json="null")
    if result.HasField("verdict"):
        return f"score {result.verdict.score:g}"
    text = "" if kind_of(result) == probe.expected else f" ({result.fault.message})"
    return kind_of(result) + text
