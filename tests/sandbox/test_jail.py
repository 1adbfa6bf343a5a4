"""A jail gives verdicts, one process for each, and leaves nothing."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import re
import signal
from pathlib import Path

import pytest
from tests.sandbox.conftest import Jails, request, until

from resyn.common import typed_json
from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import outcome
from resyn.workers.errors import JailLost, SandboxError
from resyn.workers.evidence import End
from resyn.workers.groups import sweep
from resyn.workers.groups.version1 import Version1
from resyn.workers.guest import wire

HONEST = """
'''Add.'''
def generate(rng, difficulty):
    return {"numbers": (rng.randrange(10**difficulty), 2), 3: {4}}

def observe(instance):
    return "What is the sum of %d and %d?" % instance["numbers"]

def verify(instance, answer):
    return float(answer.strip()) == sum(instance["numbers"])

def reference_answer(instance):
    return str(sum(instance["numbers"]))

def extract(output):
    return output.rpartition("=")[2] if "=" in output else None
"""
#: Eight processes that never end.
SPIN = "import os\nfor _ in range(3): os.fork()\nwhile True: pass"
INSTANCE = typed_json.encode({"numbers": (3, 2), 3: {4}})


async def test_right_and_wrong_answers_get_their_verdicts(jail: Jails) -> None:
    inside = await jail(HONEST)
    for answer, score in (("5", 1.0), (" 5.0 ", 1.0), ("6", 0.0)):
        done = await inside.jail.run(request(answer, INSTANCE))
        assert done.end is End.RESULT
        assert outcome.verdict(done) == outcome_pb2.Verdict(score=score)
    assert done.wall_seconds > 0
    assert done.cpu_seconds >= 0  # the kernel counts in ticks while a process still runs
    assert done.peak_memory_bytes > 0


async def test_a_zygote_that_outlives_its_nsjail_gets_no_environment(jail: Jails) -> None:
    for _ in range(50):
        start = asyncio.create_task(jail.blank())
        await asyncio.sleep(0)  # for it to be the newest
        await kill_nsjail_before_its_zygote_asks_to_die_with_it(jail)
        with pytest.raises(SandboxError) as caught:
            await start
        if "nsjail was killed, and its zygote was not" in str(caught.value):
            return
    pytest.fail("no zygote has outlived its nsjail")


async def kill_nsjail_before_its_zygote_asks_to_die_with_it(jail: Jails) -> None:
    """Do so, if the zygote can be stopped in the moment in which it waits for its ids."""
    while len(jail.newest_processes()) < 2:
        await asyncio.sleep(0)
    nsjail, zygote = sorted(jail.newest_processes(), key=is_first_of_a_namespace)
    os.kill(zygote, signal.SIGSTOP)
    await until(lambda: has_ids(zygote) and "State:\tS" in status(nsjail))
    os.kill(nsjail, signal.SIGKILL)
    os.kill(zygote, signal.SIGCONT)


def status(pid: int) -> str:
    return Path(f"/proc/{pid}/status").read_text(encoding="ascii")


def is_first_of_a_namespace(pid: int) -> bool:
    return re.search(r"\nNSpid:.*\t1\n", status(pid)) is not None


def has_ids(pid: int) -> bool:
    """Say whether the uids and gids of a process's namespace are known."""
    files = (Path(f"/proc/{pid}/{kind}_map") for kind in ("uid", "gid"))
    return all(file.read_text(encoding="ascii") for file in files)


async def test_an_answer_is_extracted_first_if_asked_for(jail: Jails) -> None:
    inside = await jail(HONEST)
    results = [
        await inside.jail.run(request(output, INSTANCE, wire.EXTRACT_AND_VERIFY))
        for output in ("3 + 2 = 5", "5")
    ]
    assert [(done.status, done.score) for done in results] == [
        (wire.OK, 1.0),
        (wire.ANSWER_MISSING, 0.0),
    ]


async def test_an_exception_names_the_line_of_the_environment(jail: Jails) -> None:
    inside = await jail(HONEST)
    done = await inside.jail.run(request("five", INSTANCE))
    fault = outcome.find_fault(done, inside.jail.limits)
    assert fault is not None
    text = "ValueError: could not convert string to float: 'five' (line 10 in verify)"
    assert fault.message == text


async def test_an_instance_comes_with_question_and_reference(jail: Jails) -> None:
    inside = await jail(HONEST)
    work = wire.join(wire.SEED_AND_DIFFICULTY.pack(-7, 3))
    first, second, third = [
        outcome.generated(await inside.jail.run(bytes([op]) + work))
        for op in (wire.GENERATE_WITH_REFERENCE, wire.GENERATE_WITH_REFERENCE, wire.GENERATE)
    ]
    assert isinstance(first, call_pb2.GeneratedInstance)
    numbers = typed_json.decode(first.instance_json)["numbers"]
    assert first.question == "What is the sum of {} and {}?".format(*numbers)
    assert first.reference_answer == str(sum(numbers))
    assert second == first
    first.ClearField("reference_answer")
    assert third == first


async def test_a_blank_jail_inspects_sources_without_running_them(jail: Jails) -> None:
    inside = await jail.blank()
    source = f"{HONEST}\nRESYN = {{'tags': []}}\nraise SystemExit"
    done = await inside.jail.run(bytes([wire.INSPECT]) + wire.join(source.encode()))
    ends = "raises `SystemExit`, when the source is loaded"
    expected = call_pb2.Inspection(
        description="Add.",
        metadata_json='{"tags": []}',
        findings=[call_pb2.SourceFinding(code="process-use", line=19, detail=ends)],
    )
    assert outcome.inspection(done) == expected


async def test_a_forged_inspection_is_refused(jail: Jails) -> None:
    inside = await jail()
    for found in (b"[[]]", b'[["anything", 1, "a"]]', b"[" * 100_000, b'[["clock-use", 1, "a"]]'):
        body = wire.join(b"text", b"{}", found)
        attack = f"""
            import os
            body = {body!r}
            frame = {wire.RESULT.pack(wire.MAGIC, wire.OK, 0.0, len(body))!r} + body
            while frame:
                frame = frame[os.write(3, frame):]
            os._exit(0)
        """
        made = outcome.inspection(await inside.run(attack))
        if b"clock-use" in found:  # a forger can say what an honest guest can, and no more
            assert isinstance(made, call_pb2.Inspection)
        else:
            assert isinstance(made, outcome_pb2.Fault), found[:30]
            assert made.kind == outcome_pb2.FAULT_KIND_INVALID_RESULT


async def test_a_large_answer_arrives_whole(jail: Jails) -> None:
    inside = await jail("""
        import hashlib
        def generate(rng, difficulty): ...
        def verify(instance, answer):
            return hashlib.sha256(answer.encode()).hexdigest() == instance
    """)
    for size in (0, 59_000, 60_000, 61_000, 10 << 20):
        answer = "é" * (size // 2)
        wanted = typed_json.encode(hashlib.sha256(answer.encode()).hexdigest())
        done = await inside.jail.run(request(answer, wanted))
        assert (done.end, done.score) == (End.RESULT, 1.0), size


async def test_nul_and_control_characters_arrive_as_they_are(jail: Jails) -> None:
    inside = await jail("""
        def generate(rng, difficulty): ...
        def verify(instance, answer): raise Exception(ascii(answer))
    """)
    kind, message = await inside.fault("a\0b\r\n\x1b\u2028\U0001f600")
    assert (kind, message) == (
        "VERIFIER_ERROR",
        "Exception: 'a\\x00b\\r\\n\\x1b\\u2028\\U0001f600' (line 3 in verify)",
    )


async def test_bytes_that_are_no_text_are_no_verdict(jail: Jails) -> None:
    inside = await jail()
    kind, message = await inside.fault("\udcff".encode("utf-8", "surrogateescape"))
    assert kind == "VERIFIER_ERROR"
    assert message.startswith("UnicodeDecodeError: ")


async def test_text_with_lone_surrogates_leaves_a_jail_as_question_marks(jail: Jails) -> None:
    inside = await jail()
    kind, message = await inside.fault(r"raise Exception('a\ud800\udcffz')")
    assert (kind, message) == ("VERIFIER_ERROR", "Exception: a??z (line 7 in verify)")


async def test_many_calls_run_at_a_time(jail: Jails) -> None:
    inside = await jail()
    scores = [index / 40 for index in range(40)]
    assert await asyncio.gather(*(inside.score(f"score = {x}") for x in scores)) == scores


async def test_a_cancelled_call_is_killed(jail: Jails) -> None:
    inside = await jail(wall_seconds=60.0, cpu_seconds=60.0)
    call = asyncio.create_task(inside.run(SPIN))
    await until(lambda: len(inside.processes()) == 3 + 8)
    present = set(inside.processes())
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    # What is left of them: nsjail, the zygote and the lane.
    await until(lambda: len(present & set(inside.processes())) == 3)
    assert await inside.score("score = 0.5") == 0.5


async def test_closing_a_jail_under_a_call_ends_the_call(jail: Jails) -> None:
    inside = await jail(wall_seconds=60.0, cpu_seconds=60.0)
    call = asyncio.create_task(inside.run(SPIN))
    await until(lambda: len(inside.processes()) == 3 + 8)
    await inside.jail.close()
    with pytest.raises((OSError, JailLost), match="the jail was closed"):
        await call


async def test_whoever_reads_a_jails_groups_while_it_closes_leaves_no_file_open(
    jail: Jails,
) -> None:
    inside = await jail()
    groups = [inside.group, *inside.group._below]
    closing = asyncio.create_task(inside.jail.close())
    while not closing.done():
        for group in groups:
            with contextlib.suppress(OSError):  # a file without its group has no content
                assert group.memory_bytes() >= 0
                group.tasks()
        await asyncio.sleep(0)
    await closing
    for group in groups:
        with pytest.raises(FileNotFoundError):
            group.memory_bytes()
        assert group._files == {}


async def test_a_closed_jail_takes_no_call(jail: Jails) -> None:
    inside = await jail()
    await inside.score("score = 1.0")
    await inside.jail.close()
    with pytest.raises((OSError, JailLost)):
        await inside.run("score = 1.0")


async def test_a_jail_that_dies_under_a_call_gives_no_verdict(jail: Jails) -> None:
    inside = await jail(wall_seconds=60.0, cpu_seconds=60.0)
    call = asyncio.create_task(inside.run(SPIN))
    await until(lambda: len(inside.processes()) == 3 + 8)
    os.kill(inside.zygote(), signal.SIGKILL)
    with pytest.raises(JailLost, match="ended"):
        await call


async def test_sweeping_takes_what_a_dead_worker_left_and_nothing_of_a_living_one(
    jail: Jails,
) -> None:
    inside = await jail()
    own = inside.group.folders
    place = {tree: folder.parents[1] for tree, folder in own.items()}
    left = Version1({tree: folder / "resyn-1-1" for tree, folder in place.items()})
    left.child("jail-0").child("call-0")
    sweep(place)
    assert [path for path in left.folders.values() if path.exists()] == []
    assert await inside.score("score = 1.0") == 1.0
