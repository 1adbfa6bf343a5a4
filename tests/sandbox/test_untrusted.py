"""`run_untrusted`: code of an answer runs where it can touch neither verifier nor verdict."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from tests.sandbox.conftest import SLOPPY, until, verified
from tests.sandbox.pools import MakePool, environment, make_pool

from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers.executor import Executor, kind_of
from resyn.workers.groups.files import FolderGroup
from resyn.workers.host import FULL
from resyn.workers.pool import JailPool

__all__ = ["make_pool"]

#: Judges what the answer's code leaves, and says in its own exception what it saw.
JUDGE = """
SECRET = "the environment's own"
def generate(rng, difficulty): return 5
def verify(instance, answer):
    secret = "the verifier's own"
    ran = run_untrusted(answer, {"n": instance}, wall_seconds=1.5, cpu_seconds=0.5)
    if isinstance(ran.value, dict) and ran.value.get("show"):
        raise Exception(repr(ran))
    if ran.fault:
        raise Exception(ran.fault + ": " + ran.message)
    return ran.value == 25
"""

Verify = Callable[[str], "asyncio.Future[call_pb2.CallResult]"]


class Judge:
    """Verifies answers in an environment, as a worker does."""

    def __init__(self, pool: JailPool, source: str, **limits: float) -> None:
        assert isinstance(pool._host.group, FolderGroup)
        self._group = pool._host.group
        self._executor = Executor(pool, FULL, "worker")
        self._environment = environment(source, **limits)

    async def result(self, answer: str, instance_json: str = "5") -> call_pb2.CallResult:
        return await verified(self._executor, self._environment, answer, instance_json)

    def cpu_seconds(self) -> float:
        """Return what all jails have used."""
        return self._group.cpu_seconds()

    def processes(self) -> set[str]:
        """Return the processes of all jails."""
        files = self._group.folders["pids"].rglob("cgroup.procs")
        return {pid for file in files for pid in file.read_text(encoding="ascii").split()}

    async def score(self, answer: str, instance_json: str = "5") -> float:
        result = await self.result(answer, instance_json)
        assert result.HasField("verdict"), result
        return result.verdict.score

    async def says(self, answer: str) -> str:
        """Return the text of the exception that the verifier raises."""
        result = await self.result(answer)
        assert kind_of(result) == "verifier_error", result
        return result.fault.message.removeprefix("Exception: ").rpartition(" (line ")[0]


@pytest.fixture
def judge(make_pool: MakePool) -> Callable[..., Judge]:
    """A factory of judges with a pool of their own; nothing is left of it."""

    def make(source: str = JUDGE, **limits: float) -> Judge:
        return Judge(make_pool(), source, **limits)

    return make


async def test_a_verifier_gets_plain_json_and_what_was_printed(judge: Callable[..., Judge]) -> None:
    it = judge()
    assert await it.score("result = n * n") == 1.0
    assert await it.score("result = n + n") == 0.0
    shown = await it.says("print('hello'); result = {'show': [1, 2.5, None, 'ü', True]}")
    value = {"show": [1, 2.5, None, "ü", True]}
    assert shown == f"Untrusted(value={value!r}, stdout='hello\\n')"


#: Answer: what the verifier is told.
FAULTS = {
    "while True: pass": "cpu_limit: cpu_seconds = 0.5 used up",
    "import time; time.sleep(60)": "timeout: wall_seconds = 1.5 passed",
    "a = bytearray(10**9)": "memory_limit: more than memory_bytes = 64 MiB",
    "1 / 0": "raised: ZeroDivisionError: division by zero (line 1 in <module>)",
    "def f(": "raised: SyntaxError: '(' was never closed (<untrusted>, line 1)",
    "raise SystemExit(0)": "raised: SystemExit: 0 (line 1 in <module>)",
    "import os; os._exit(0)": "crashed: its process exited with 0, without a result",
    "import ctypes; ctypes.string_at(0)": "crashed: its process was ended by SIGSEGV",
    "import ctypes; ctypes.CDLL(None).ptrace(0, 0, 0, 0)": "policy_violation: killed for",
    "result = {1, 2}": "invalid_result: `result` is no plain JSON: Object of type set",
    "result = float('nan')": "invalid_result: `result` is no plain JSON: Out of range float",
    "result = 'x' * 10**7": "output_limit: a result of more than output_bytes = 1048576",
    "result = a = []\nfor _ in range(10**5): a.append([]); a = a[0]": "invalid_result: `result` is "
    "no plain JSON: maximum recursion",
    "result = 10**5000": "invalid_result: `result` is no plain JSON: Exceeds the limit",
    "import os; os.write(3, b'x' * 100)": "invalid_result: the result was not one whole frame",
    "run_untrusted('result = 25')": "raised: NameError: name 'run_untrusted' is not defined",
}


async def test_whatever_the_code_does_is_a_fault_that_the_verifier_reads(
    judge: Callable[..., Judge],
) -> None:
    it = judge(processes=16, wall_seconds=5.0, cpu_seconds=5.0)
    for answer, expected in FAULTS.items():
        said = await it.says(answer)
        assert said.startswith(expected[:60]), (answer, said)
        assert await it.score("result = n * n") == 1.0


#: Each would get score 1.0, or a secret, in the verifier's own process.
ATTACKS = {
    "an object that equals everything": "class E:\n def __eq__(s, o): return True\nresult = E()",
    "frames": "import sys\nf = sys._getframe()\nwhile f: result = {'show': list(f.f_locals)}; "
    "f = f.f_back",
    "the environment": "import environment",
    "a frame of its own": "import os, struct\n"
    "os.write(3, struct.pack('<4sBdI', b'RSN1', 0, 1.0, 0)); os._exit(0)",
    "json patched": "import json\njson.dumps = lambda *_, **__: '25'",
    "a request of its own": "import os, struct\n"
    "os.write(3, struct.pack('<4sBdI', b'RSN1', 6, 1.0, 4) + b'abcd'); os.read(3, 100)",
}


async def test_what_fakes_a_verdict_in_one_process_fakes_none_across_two(
    judge: Callable[..., Judge],
) -> None:
    it = judge()
    for name, attack in ATTACKS.items():
        result = await it.result(attack)
        scored = result.HasField("verdict") and result.verdict.score
        # `json patched` may say what it likes: its value is the answer's own word.
        assert scored == (1.0 if name == "json patched" else False), (name, result)
        assert "own" not in result.fault.message, (name, result)


async def test_the_code_has_another_uid_and_no_trace_of_the_environment(
    judge: Callable[..., Judge],
) -> None:
    it = judge(JUDGE.replace("secret =", "import os; uid = os.getuid(); secret ="))
    look = "import os, sys, gc\nresult = {'show': [os.getuid() >= 1000, 'environment' in "
    look += "sys.modules, any('own' in o for o in gc.get_objects() if isinstance(o, list))]}"
    assert await it.says(look) == "Untrusted(value={'show': [True, False, False]}, stdout='')"


async def test_its_time_is_the_verifiers_time(judge: Callable[..., Judge]) -> None:
    source = """
def generate(rng, difficulty): return 5
def verify(instance, answer):
    for _ in range(20): run_untrusted(answer, cpu_seconds=0.2, wall_seconds=10)
    return 1.0
"""
    it = judge(source, cpu_seconds=0.7, wall_seconds=20.0)
    result = await it.result("while True: pass")
    assert kind_of(result) == "cpu_limit"
    assert 0.6 < result.execution.cpu_seconds < 1.5
    it = judge(source, cpu_seconds=10.0, wall_seconds=0.7)
    assert kind_of(await it.result("import time; time.sleep(60)")) == "timeout"


async def test_who_asks_and_does_not_read_the_reply_times_out(
    judge: Callable[..., Judge],
) -> None:
    it = judge(SLOPPY, wall_seconds=0.7, cpu_seconds=5.0)
    deaf = """
import os, struct, time
from resyn.workers.guest import wire
asked = wire.ASK_LIMITS.pack(0.5, 0.5) + wire.join(b"result = 'x' * 900000", b"{}")
os.write(3, wire.RESULT.pack(wire.MAGIC, wire.ASK, 0.0, len(asked)) + asked)
time.sleep(60)
"""
    async with asyncio.timeout(20):
        assert kind_of(await it.result(deaf)) == "timeout"


async def test_wrong_use_is_an_exception_for_the_author(judge: Callable[..., Judge]) -> None:
    uses = {
        "run_untrusted(5)": "TypeError: code is int; it must be str",
        "run_untrusted('', [1])": "TypeError: inputs is list; it must be a dict",
        "run_untrusted('', {'a': {1}})": "TypeError: Object of type set",
        "run_untrusted('', wall_seconds=0)": "ValueError: wall_seconds and cpu_seconds must be",
        "run_untrusted('', cpu_seconds=float('nan'))": "ValueError: wall_seconds and cpu_seconds",
    }
    source = "def generate(rng, difficulty): ...\ndef verify(instance, answer): "
    for use, expected in uses.items():
        result = await judge(source + use).result("")
        assert result.fault.message.startswith(expected), (use, result)


async def test_while_it_loads_an_environment_cannot_run_code(judge: Callable[..., Judge]) -> None:
    source = "run_untrusted('')\ndef generate(rng, difficulty): ...\ndef verify(i, a): ..."
    result = await judge(source).result("")
    assert kind_of(result) == "load_error"
    assert "works inside a call, not while the environment loads" in result.fault.message


#: What a hostile verifier, or an answer in a sloppy one, sends in place of a request.
FORGED = {
    "nothing to run": ("frame(6, b'')", "score 0.5"),
    "limits that are none": ("frame(6, struct.pack('<dd', nan, -inf))", "score 0.5"),
    "no sections": ("frame(6, struct.pack('<dd', 1, 1) + b'abc')", "score 0.5"),
    "two requests at once": ("frame(6, b'') * 2", "invalid_result"),
    "a giant": ("frame(6, b'', 1 << 31)", "output_limit"),
}


async def test_forged_requests_cost_their_own_call_at_most(judge: Callable[..., Judge]) -> None:
    source = """
import os, struct
from math import inf, nan
def frame(status, body, size=None):
    return struct.pack("<4sBdI", b"RSN1", status, 0.0, len(body) if size is None else size) + body
def generate(rng, difficulty): ...
def verify(instance, answer):
    os.write(3, eval(answer))
    os.read(3, 4096)
    return 0.5
"""
    it = judge(source)
    for name, (attack, expected) in FORGED.items():
        result = await it.result(attack)
        seen = f"score {result.verdict.score}" if result.HasField("verdict") else kind_of(result)
        assert seen == expected, (name, result)


async def test_a_cancelled_call_ends_the_code_that_it_runs(judge: Callable[..., Judge]) -> None:
    it = judge(
        JUDGE.replace("=0.5", "=60.0").replace("=1.5", "=60.0"), wall_seconds=60.0, cpu_seconds=60.0
    )
    assert await it.score("result = n * n") == 1.0
    used = it.cpu_seconds()
    call = asyncio.create_task(it.result("while True: pass"))
    await until(lambda: it.cpu_seconds() > used + 0.2)
    present = it.processes()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    await until(lambda: len(present - it.processes()) >= 2)  # the verifier's, and the code's
    assert await it.score("result = n * n") == 1.0


async def test_many_verifiers_run_code_at_the_same_time(judge: Callable[..., Judge]) -> None:
    it = judge(wall_seconds=20.0, cpu_seconds=10.0)
    answers = [f"result = {n % 2} and n * n" for n in range(24)]
    scores = await asyncio.gather(*(it.score(answer) for answer in answers))
    assert scores == [float(n % 2) for n in range(24)]


def test_verdicts_and_kinds_are_those_of_the_contract() -> None:
    kinds = {name.removeprefix("FAULT_KIND_").lower() for name, _ in outcome_pb2.FaultKind.items()}
    named = {text.partition(":")[0] for text in FAULTS.values()} - {"raised"}
    assert named <= kinds
