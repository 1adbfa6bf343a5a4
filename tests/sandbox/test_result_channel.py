"""The only way out of a call is one result frame; anything else is no verdict."""

from __future__ import annotations

from tests.sandbox.conftest import SLOPPY, Jails

from resyn.v1 import outcome_pb2

#: Attack: fault and message.
ENDS = {
    "os._exit": ("import os\nos._exit(0)", "CRASHED", "exited with 0, without a result"),
    "an exit code": ("import os\nos._exit(3)", "CRASHED", "exited with 3, without a result"),
    "sys.exit": ("import sys\nsys.exit(0)", "VERIFIER_ERROR", "SystemExit: 0 (line 7 in verify)"),
    "SystemExit": ("raise SystemExit", "VERIFIER_ERROR", "SystemExit:  (line 7 in verify)"),
    "KeyboardInterrupt": ("raise KeyboardInterrupt", "VERIFIER_ERROR", "KeyboardInterrupt: "),
    "GeneratorExit": ("raise GeneratorExit", "VERIFIER_ERROR", "GeneratorExit: "),
    "an exit from a thread": (
        "import os, threading, time\nthreading.Timer(0, os._exit, [0]).start()\ntime.sleep(60)",
        "CRASHED",
        "exited with 0, without a result",
    ),
    "a signal": (
        "import os, signal\nsignal.setitimer(signal.ITIMER_REAL, 0.01)\nos.read(3, 1)",
        "CRASHED",
        "was ended by SIGALRM",
    ),
    "SIGSEGV": ("import ctypes\nctypes.string_at(0)", "CRASHED", "was ended by SIGSEGV"),
    "SIGABRT": ("import os\nos.abort()", "CRASHED", "was ended by SIGABRT"),
    "SIGKILL": ("import os\nos.kill(os.getpid(), 9)", "CRASHED", "was ended by SIGKILL"),
    "no socket any more": ("import os\nos.close(3)", "CRASHED", "exited with 0, without"),
    "a closed socket, then a sleep": (
        "import os, time\nos.close(3)\ntime.sleep(60)",
        "CRASHED",
        "its process closed its result socket and went on",
    ),
    "another program": (
        "import os, sys\nos.execv(sys.executable, ['python', '-c', 'pass'])",
        "CRASHED",
        "exited with ",
    ),
}


async def test_an_end_without_a_result_is_no_verdict(jail: Jails) -> None:
    inside = await jail()
    for name, (attack, wanted, text) in ENDS.items():
        kind, message = await inside.fault(attack)
        assert (kind, text in message) == (wanted, True), (name, message)
        assert len(message) <= 4000
        assert await inside.score("score = 0.5") == 0.5


FRAME = """
import os, struct, time
def frame(score=1.0, status=0, length=0, magic=b"RSN1"):
    return struct.pack("<4sBdI", magic, status, score, length)
"""
#: What a call writes to its socket itself: fault and message.
FORGERIES = {
    "two frames at once": ("os.write(3, frame() * 2)", "INVALID_RESULT", "not one whole frame"),
    "a byte behind the frame": ("os.write(3, frame() + b'x')", "INVALID_RESULT", "not one whole"),
    "wrong magic": ("os.write(3, frame(magic=b'RSN2'))", "INVALID_RESULT", "not one whole frame"),
    "text": ("os.write(3, b'{\"score\": 1.0}     ')", "INVALID_RESULT", "not one whole frame"),
    "an unknown status": ("os.write(3, frame(status=6))", "INVALID_RESULT", "not one whole"),
    "half a frame": ("os.write(3, frame()[:9]); os._exit(0)", "INVALID_RESULT", "not one whole"),
    "a frame without its body": (
        "os.write(3, frame(length=5) + b'abc'); os._exit(0)",
        "INVALID_RESULT",
        "not one whole frame",
    ),
    "a body of four GiB": ("os.write(3, frame(length=2**32 - 1))", "OUTPUT_LIMIT", "output_bytes"),
    "not a number": (
        "os.write(3, frame(float('nan'))); os._exit(0)",
        "INVALID_RESULT",
        "the score nan is not",
    ),
    "infinity": (
        "os.write(3, frame(float('inf'))); os._exit(0)",
        "INVALID_RESULT",
        "the score inf is not",
    ),
    "seven": (
        "os.write(3, frame(7.0)); os._exit(0)",
        "INVALID_RESULT",
        "the score 7.0 is not in [0, 1]",
    ),
    "less than nothing": (
        "os.write(3, frame(-0.5)); os._exit(0)",
        "INVALID_RESULT",
        "the score -0.5 is not",
    ),
    "a fault of its own": (
        "os.write(3, frame(status=2, length=4) + b'\\xff\\xfe\\0\\n'); os._exit(0)",
        "VERIFIER_ERROR",
        "\ufffd\ufffd\0\n",
    ),
    "a fault with a long text": (
        "os.write(3, frame(status=2, length=10**5) + b'x' * 10**5); os._exit(0)",
        "VERIFIER_ERROR",
        "x" * 4000,
    ),
    "a flood": (
        "while True: os.write(3, b'RSN1' + bytes(60000))",
        "INVALID_RESULT",
        "not one whole frame",
    ),
    "descriptors instead of a result": (
        """
import socket
channel, (left, right) = socket.socket(fileno=3), socket.socketpair()
for _ in range(100): socket.send_fds(channel, [b"x"], [left.fileno(), right.fileno()])
""",
        "INVALID_RESULT",
        "not one whole frame",
    ),
}


async def test_a_forged_result_is_no_verdict(jail: Jails) -> None:
    inside = await jail()
    for name, (attack, wanted, text) in FORGERIES.items():
        kind, message = await inside.fault(FRAME + attack)
        assert (kind, text in message) == (wanted, True), (name, message)
        assert len(message) <= 4000
        assert await inside.score("score = 0.5") == 0.5


async def test_a_result_written_early_is_the_calls_own_and_no_others(jail: Jails) -> None:
    """An answer that is run can fake its own verdict: the promise is about all other calls."""
    inside = await jail()
    attack = FRAME + "os.write(3, frame(1.0)); time.sleep(60)"
    assert await inside.score(attack) == 1.0
    assert [await inside.score("score = 0.25") for _ in range(3)] == [0.25] * 3


async def test_a_result_on_every_other_descriptor_reaches_nobody(jail: Jails) -> None:
    inside = await jail()
    attack = """
for descriptor in {*range(1024)} - {3}:
    try: os.write(descriptor, frame(1.0))
    except OSError: pass
score = 0.25
"""
    assert await inside.score(FRAME + attack) == 0.25
    assert await inside.score("score = 0.5") == 0.5


async def test_a_flood_of_standard_output_goes_nowhere(jail: Jails) -> None:
    inside = await jail()
    attack = """
        import os
        for _ in range(200): os.write(1, bytes(10**6)); os.write(2, bytes(10**6))
        print("text")
        score = 0.5
    """
    assert await inside.score(attack) == 0.5


async def test_what_an_environment_prints_between_calls_blocks_nobody(jail: Jails) -> None:
    chatty = """
import os, signal
def chat(*_):
    for _ in range(50): os.write(2, bytes(4096))
signal.signal(signal.SIGALRM, chat)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
"""
    inside = await jail(chatty + SLOPPY)
    assert [await inside.score("score = 0.5") for _ in range(5)] == [0.5] * 5


async def test_results_that_are_no_scores_are_faults(jail: Jails) -> None:
    inside = await jail()
    for text in ("float('nan')", "7", "'1.0'", "None", "-1e-9", "10**500"):
        result = await inside.verify(f"score = {text}")
        assert isinstance(result, outcome_pb2.Fault), text
        assert result.kind == outcome_pb2.FAULT_KIND_INVALID_RESULT
