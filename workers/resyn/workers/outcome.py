"""From the evidence of a finished call to its outcome: one pure table."""

from __future__ import annotations

import json
import math
import os
import signal
from typing import Any

from resyn.common.faults import fault
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers.errors import Starved
from resyn.workers.evidence import End, Exit
from resyn.workers.guest import wire
from resyn.workers.starvation import is_marginal


def find_fault(done: Exit, limits: environment_pb2.Limits) -> outcome_pb2.Fault | None:
    """Return why a finished call has no result, or None if it has one.

    A result does not count if the kernel has killed one of the call's processes for memory: it may
    be what is left of a computation.
    """
    whole = done.end is End.RESULT and done.status in (wire.OK, wire.ANSWER_MISSING)
    if whole and not done.oom_kills:
        return None
    kind, message = _cause(done, limits)
    return fault(kind, message)


def _cause(done: Exit, limits: environment_pb2.Limits) -> tuple[FaultKind.ValueType, str]:
    """Counters come first: a process that ran out of something often dies of what follows."""
    if done.end is End.WALL:
        return FaultKind.FAULT_KIND_TIMEOUT, f"wall_seconds = {limits.wall_seconds:g} passed"
    if done.end is End.CPU:
        return FaultKind.FAULT_KIND_CPU_LIMIT, f"cpu_seconds = {limits.cpu_seconds:g} used up"
    if done.oom_kills or done.end is End.MEMORY or done.status == wire.OUT_OF_MEMORY:
        mebibytes = limits.memory_bytes / (1 << 20)
        return FaultKind.FAULT_KIND_MEMORY_LIMIT, f"more than memory_bytes = {mebibytes:g} MiB"
    if done.refused_forks:
        return FaultKind.FAULT_KIND_PIDS_LIMIT, f"more than processes = {limits.processes}"
    if done.end is End.OUTPUT:
        text = f"a result of more than output_bytes = {limits.output_bytes}"
        return FaultKind.FAULT_KIND_OUTPUT_LIMIT, text
    return _guest_cause(done)


def _guest_cause(done: Exit) -> tuple[FaultKind.ValueType, str]:
    if done.end is End.GARBLED:
        return FaultKind.FAULT_KIND_INVALID_RESULT, "the result was not one whole frame"
    text = done.body[: 4 * wire.MAX_TEXT].decode("utf-8", "replace")[: wire.MAX_TEXT]
    if done.end is End.RESULT:
        if done.status == wire.INVALID:
            return FaultKind.FAULT_KIND_INVALID_RESULT, text
        return FaultKind.FAULT_KIND_VERIFIER_ERROR, text
    return _death(done.wait_status)


def _death(wait_status: int | None) -> tuple[FaultKind.ValueType, str]:
    if wait_status is None:
        return FaultKind.FAULT_KIND_CRASHED, "its process closed its result socket and went on"
    if not os.WIFSIGNALED(wait_status):
        code = os.WEXITSTATUS(wait_status)
        return FaultKind.FAULT_KIND_CRASHED, f"its process exited with {code}, without a result"
    number = os.WTERMSIG(wait_status)
    if number == signal.SIGSYS:
        return FaultKind.FAULT_KIND_POLICY_VIOLATION, "killed for a forbidden system call"
    name = signal.Signals(number).name if number in set(signal.Signals) else f"signal {number}"
    return FaultKind.FAULT_KIND_CRASHED, f"its process was ended by {name}, without a result"


def check_time(done: Exit, limits: environment_pb2.Limits) -> None:
    """Raise Starved for a time-out that would not have come, yet, on a free CPU."""
    wall, starved = done.wall_seconds, done.starved_seconds
    if done.end is End.WALL and is_marginal(wall, starved, limits.wall_seconds):
        raise Starved(f"wall_seconds = {limits.wall_seconds:g} passed", wall, starved)


def verdict(done: Exit) -> outcome_pb2.Verdict | outcome_pb2.Fault:
    """Return a verify call's score; the worker checks it again, for the frame came from a guest."""
    if done.status == wire.ANSWER_MISSING:
        return outcome_pb2.Verdict(score=0.0, answer_missing=True)
    if math.isfinite(done.score) and 0.0 <= done.score <= 1.0:
        return outcome_pb2.Verdict(score=done.score + 0.0)  # -0.0 becomes 0.0
    return fault(FaultKind.FAULT_KIND_INVALID_RESULT, f"the score {done.score!r} is not in [0, 1]")


def texts(done: Exit, least: int, most: int) -> list[str] | None:
    """Return the sections of a result's body as text, or None if that is not what they are."""
    try:
        sections = [section.decode() for section in wire.split(done.body)]
    except ValueError:
        return None
    return sections if least <= len(sections) <= most else None


def generated(done: Exit) -> call_pb2.GeneratedInstance | outcome_pb2.Fault:
    """Return a generate call's instance; whether it is typed JSON is the server's check."""
    sections = texts(done, 2, 3)
    if sections is None:
        return fault(FaultKind.FAULT_KIND_INVALID_RESULT, "the result is not an instance")
    instance_json, question, *reference = sections
    result = call_pb2.GeneratedInstance(instance_json=instance_json, question=question)
    if reference:
        result.reference_answer = reference[0]
    return result


def inspection(done: Exit) -> call_pb2.Inspection | outcome_pb2.Fault:
    """Return what a source says of itself."""
    sections = texts(done, 3, 3)
    found = None if sections is None else findings(sections[2])
    if sections is None or found is None:
        return fault(FaultKind.FAULT_KIND_INVALID_RESULT, "the result is not an inspection")
    return call_pb2.Inspection(description=sections[0], metadata_json=sections[1], findings=found)


def findings(text: str) -> list[call_pb2.SourceFinding] | None:
    """Return what is wrong with a source, or None if the text is not what reviews give."""
    if len(text) > wire.MOST_FINDINGS * 8 * wire.MOST_DETAIL:
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if type(found) is not list or len(found) > wire.MOST_FINDINGS or not all(map(_fits, found)):
        return None
    return [
        call_pb2.SourceFinding(code=code, line=line, detail=detail) for code, line, detail in found
    ]


def _fits(found: Any) -> bool:
    """Say whether something is a code, a line and a detail, and nothing else."""
    if type(found) is not list or [type(part) for part in found] != [str, int, str]:
        return False
    code, line, detail = found
    is_short = len(detail) <= wire.MOST_DETAIL and detail.isprintable()
    return code in wire.FINDINGS and 0 <= line <= wire.MOST_LINE and is_short
