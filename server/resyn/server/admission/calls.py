"""Runs an examination's calls through the lane and makes plain observations of the results."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field

from resyn.common.faults import kind_name
from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.observations import (
    Attempt,
    Cell,
    Cost,
    Made,
    Scored,
    Spot,
    Tried,
    Trouble,
)
from resyn.server.waiting import OtherWork, Verification, Work
from resyn.v1 import admission_pb2, call_pb2, environment_pb2, outcome_pb2
from resyn.v1.outcome_pb2 import IsolationMode

TRIES = 3
_NOT_OURS = (outcome_pb2.PARTY_LOAD, outcome_pb2.PARTY_SERVICE)
FORK, FRESH, FASTEST = (
    IsolationMode.ISOLATION_MODE_FORK,
    IsolationMode.ISOLATION_MODE_FRESH_JAIL,
    IsolationMode.ISOLATION_MODE_UNSPECIFIED,
)
REFERENCE = "the reference answer"


class Unfinished(Exception):
    """The service could not run a call, several times: nothing is known of the environment."""


@dataclass(frozen=True, slots=True)
class Look:
    """One cell of an EXAMINE call."""

    spot: Spot
    probes: tuple[Probe, ...] = ()


# Has calls of one kind run, and returns their results; in another environment, if there is one.
Ask = Callable[
    [Sequence[Work], environment_pb2.Environment | None], Awaitable[list[call_pb2.CallResult]]
]


@dataclass
class Calls:
    """The calls of one examination; all but verdicts come from `candidate`, if there is one."""

    ask: Ask
    candidate: environment_pb2.Environment | None = None
    count: int = field(default=0)

    async def run(
        self, works: Sequence[Work], candidate: environment_pb2.Environment | None = None
    ) -> list[call_pb2.CallResult]:
        """Return results of calls of one kind; a fault of the service is tried again."""
        results: dict[int, call_pb2.CallResult] = {}
        left = list(range(len(works)))
        for _ in range(TRIES):
            if not left:
                break
            self.count += len(left)
            some = [works[index] for index in left]
            got = await self.ask(some, candidate)
            results.update(zip(left, got, strict=True))
            left = [index for index in left if results[index].fault.party in _NOT_OURS]
        if left:
            fault = results[left[0]].fault
            raise Unfinished(f"{kind_name(fault.kind)}: {fault.message}")
        return [results[index] for index in range(len(works))]

    async def generate(self, spots: Sequence[Spot], with_reference: bool) -> list[Made]:
        """Generate instances."""
        if not spots:
            return []
        works = [self._generate(spot, with_reference) for spot in spots]
        results = await self.run(works, self.candidate)
        return [_made(spot, each) for spot, each in zip(spots, results, strict=True)]

    def _generate(self, spot: Spot, with_reference: bool) -> OtherWork:
        work = call_pb2.GenerateWork(
            seed=spot.seed, difficulty=spot.difficulty, with_reference_answer=with_reference
        )
        return OtherWork(call_pb2.Call(generate=work))

    async def verify(
        self, asked: Sequence[tuple[Made, Probe]], mode: IsolationMode.ValueType = FORK
    ) -> list[Scored]:
        """Score answers, each in a process of its own unless the mode says otherwise."""
        if not asked:
            return []
        works = [
            Verification("", made.instance_json, probe.answer, False, mode) for made, probe in asked
        ]
        results = await self.run(works)
        name = {FORK: "fork", FRESH: "fresh"}.get(mode, "fastest")
        return [
            _scored(made.spot, probe, result, name)
            for (made, probe), result in zip(asked, results, strict=True)
        ]

    async def examine(
        self, groups: Sequence[Sequence[Look]], hash_seed: int = 0, alone: bool = False
    ) -> tuple[list[list[Cell] | Trouble], float]:
        """Look closely at cells, those of a group in one process; also return a call's CPU time."""
        if not groups:
            return [], 0.0
        works = [self._examine(group, hash_seed, alone) for group in groups]
        results = await self.run(works, self.candidate)
        seen = [
            _cells(group, result, hash_seed, alone)
            for group, result in zip(groups, results, strict=True)
        ]
        return seen, sum(each.execution.cpu_seconds for each in results) / len(results)

    def _examine(self, group: Sequence[Look], hash_seed: int, alone: bool) -> OtherWork:
        work = call_pb2.ExamineWork()
        for look in group:
            answers = [probe.answer for probe in look.probes]
            work.cells.add(seed=look.spot.seed, difficulty=look.spot.difficulty, answers=answers)
        call = call_pb2.Call(examine=work, hash_seed=hash_seed)
        if alone:
            call.isolation_mode = FRESH
        return OtherWork(call)


def trouble_of(result: call_pb2.CallResult) -> Trouble | None:
    """Return a result's fault."""
    if result.WhichOneof("result") != "fault":
        return None
    return Trouble(kind_name(result.fault.kind), result.fault.message)


def cost_of(result: call_pb2.CallResult) -> Cost:
    """Return what a call used."""
    ran = result.execution
    return Cost(ran.cpu_seconds, ran.execution_seconds, ran.peak_memory_bytes)


def _made(spot: Spot, result: call_pb2.CallResult) -> Made:
    if (trouble := trouble_of(result)) is not None:
        return Made(spot, trouble=trouble, cost=cost_of(result))
    made = result.generated
    reference = made.reference_answer if made.HasField("reference_answer") else None
    return Made(spot, made.instance_json, made.question, reference, None, cost_of(result))


def _scored(spot: Spot, probe: Probe, result: call_pb2.CallResult, mode: str) -> Scored:
    trouble, cost = trouble_of(result), cost_of(result)
    score = None if trouble else result.verdict.score
    return Scored(spot, probe, score, trouble, cost, mode)


def _cells(
    group: Sequence[Look], result: call_pb2.CallResult, hash_seed: int, alone: bool
) -> list[Cell] | Trouble:
    if (trouble := trouble_of(result)) is not None:
        return trouble
    return [
        _cell(look, seen, hash_seed, alone, position)
        for position, (look, seen) in enumerate(zip(group, result.examination.cells, strict=True))
    ]


def _cell(
    look: Look, seen: admission_pb2.CellExamination, hash_seed: int, alone: bool, position: int
) -> Cell:
    probes: Iterable[Probe] = look.probes
    has_reference = seen.HasField("reference_answer")
    if has_reference:
        probes = (*look.probes, Probe(Kind.REFERENCE, REFERENCE, seen.reference_answer))
    return Cell(
        spot=look.spot,
        instance_json=seen.instance_json,
        question=seen.question,
        reference=seen.reference_answer if has_reference else None,
        error=seen.error,
        mutating=tuple(seen.mutating),
        unstable=tuple(seen.unstable),
        is_plain_json=seen.is_plain_json,
        # Of a cell that failed there may be fewer.
        tried=tuple(_tried(probe, each) for probe, each in zip(probes, seen.answers, strict=False)),
        events=tuple(seen.events),
        hash_seed=hash_seed,
        alone=alone,
        position=position,
    )


def _tried(probe: Probe, seen: admission_pb2.AnswerExamination) -> Tried:
    return Tried(
        probe=probe,
        first=_attempt(seen.first),
        again=_attempt(seen.again),
        original=_attempt(seen.original),
        plain=_attempt(seen.plain),
        later=_attempt(seen.later),
        compiled=seen.compiled,
        executed=seen.executed,
        events=tuple(seen.events),
    )


def _attempt(seen: admission_pb2.Attempt) -> Attempt:
    if seen.WhichOneof("result") == "score":
        return Attempt(score=seen.score)
    return Attempt(error=seen.error)
