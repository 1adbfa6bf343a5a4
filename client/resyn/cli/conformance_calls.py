"""Calls of `resyn conformance` through the public API, each result under a name to compare."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resyn.cli.conformance_cases import Case
from resyn.cli.shared import trusted
from resyn.cli.sloppy import SLOPPY
from resyn.client import (
    Client,
    DeadlineExceeded,
    Environment,
    FailedInstance,
    Fault,
    FaultKind,
    Instance,
    InstanceJson,
    IsolationLevel,
    Limits,
    Outcome,
    Rejected,
    RequestRejected,
    VerifyItem,
)

HONEST = '''\
"""Asks for the sum of two numbers."""


def generate(rng, difficulty):
    return [rng.randrange(10**difficulty), rng.randrange(10**difficulty)]


def verify(instance, answer):
    return answer.split()[0] == str(sum(instance))
'''
SLOPPY_NAME = "conformance-sloppy"
HONEST_NAME = "conformance-honest"
_REFUSAL = re.compile(r"([A-Z_]+): ")


@dataclass(frozen=True)
class Seen:
    """One result: the name of its outcome, and all of its text."""

    item: str
    name: str
    text: str
    seconds: float
    worker: str = ""
    level: IsolationLevel = IsolationLevel.UNSPECIFIED


# What is meant to be bad would not be admitted.
HOSTILE = trusted("attacked by `resyn conformance`")


def carrier(client: Client, limits: Limits) -> Environment:
    """Return the sloppy environment with these limits; equal ones share a jail."""
    return client.register_environment(SLOPPY, SLOPPY_NAME, limits=limits, override=HOSTILE)


def verify(client: Client, items: Sequence[VerifyItem], timeout_seconds: float) -> Iterator[Seen]:
    """Score items in one stream and yield each result as it comes."""
    started = time.monotonic()
    open_items = [item.item_id or "" for item in items]
    try:
        for item, result in client.verify_stream(items, timeout_seconds=timeout_seconds):
            open_items.remove(item)
            yield _seen(item, result, started)
    except DeadlineExceeded as error:
        for item in open_items:
            yield Seen(item, "deadline_exceeded", str(error), time.monotonic() - started)


def generate(client: Client, environment: Environment, count: int) -> Iterator[Seen]:
    """Generate instances, with question and reference answer."""
    started = time.monotonic()
    found = client.generate(
        environment, difficulty=1, count=count, with_reference_answer=True, timeout_seconds=60.0
    )
    for index, made in enumerate(found):
        yield _seen(f"hostile-{index}", made, started)


def register(client: Client, case: Case) -> Environment | Seen:
    """Register a case's own environment, or return how it was refused."""
    started = time.monotonic()
    source = case.program * case.repeat
    if all(word in ("load_error", "rejected") for word in case.expect):
        # A refusal is remembered for a while: only another source is loaded again.
        source += f"\n# {time.time_ns()}\n"
    try:
        return client.register_environment(
            source, case.environment, limits=case.limits, override=HOSTILE
        )
    except RequestRejected as error:
        seconds = time.monotonic() - started
        return Seen("hostile-registration", _refused(error), str(error), seconds)


def items(case: Case, environment: Environment, number: int) -> list[VerifyItem]:
    """Return the hostile calls of a case that are made together, for the n-th time."""
    answer = case.program * case.repeat if case.place == "answer" else case.answer
    instance = InstanceJson(case.instance_json)
    return [
        VerifyItem(environment, answer, instance, case.extraction, f"hostile-{number}-{index}")
        for index in range(case.parallel)
    ]


def _seen(item: str, result: Outcome | Rejected | Instance | FailedInstance, start: float) -> Seen:
    seconds = time.monotonic() - start
    fault = result.fault if isinstance(result, FailedInstance) else result
    if isinstance(fault, Rejected):
        return Seen(item, _refused(fault.error), repr(result), seconds)
    if isinstance(fault, Instance):
        return Seen(item, "instance", repr(result), seconds)
    name = str(fault.kind) if isinstance(fault, Fault) else f"score {fault.score:g}"
    ran = fault.execution
    return Seen(item, name, repr(result), seconds, ran.worker, ran.isolation_level)


def _refused(error: RequestRejected) -> str:
    """Name a refusal by the fault that it reports, if there is one."""
    match = _REFUSAL.match(error.problem)
    kind = match[1].lower() if match else ""
    return kind if kind in {each.value for each in FaultKind} else "rejected"
