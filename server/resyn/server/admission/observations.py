"""What was seen of an environment: plain values, which judges read and nobody changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from resyn.server.admission.batteries import Kind, Probe

LEVELS = range(1, 11)
# Beside 0 each level has seeds of its own: what is drawn first depends on nothing else.
LEVEL_SEEDS = 100
# From here on a score is a full one.
FULL = 1.0 - 1e-9
# CPU time of a slow `generate`.
SLOW_SECONDS = 0.5
# Faults of a function that said itself that something was wrong.
RAISED = ("verifier_error", "invalid_result")
# Faults of a call that took as long as a call may.
COSTLY = ("timeout", "cpu_limit")


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where an instance comes from."""

    difficulty: int
    seed: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault that came instead of a result: `cpu_limit`, and its message."""

    kind: str
    message: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.message}"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one call used."""

    cpu_seconds: float = 0.0
    wall_seconds: float = 0.0
    memory_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """What one GENERATE call made, or why it made nothing."""

    spot: Spot
    instance_json: str = ""
    question: str = ""
    reference: str | None = None
    trouble: Trouble | None = None
    cost: Cost = Cost()
    # Of an instance of this level without its reference answer, where that was looked at.
    bare_cost: Cost | None = None
    # `reference_answer` failed, where the rest did not.
    reference_trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """What one VERIFY call said, or why it said nothing."""

    spot: Spot
    probe: Probe
    score: float | None = None
    trouble: Trouble | None = None
    cost: Cost = Cost()
    mode: str = "fork"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One score, or what the verifier raised instead."""

    score: float | None = None
    error: str = ""

    @property
    def known(self) -> bool:
        """Say whether it was tried at all."""
        return self.score is not None or bool(self.error)

    @property
    def full(self) -> bool:
        """Say whether the answer was taken for right."""
        return self.score is not None and self.score >= FULL


@dataclass(frozen=True, slots=True)
class Tried:
    """One answer's attempts in one process."""

    probe: Probe
    first: Attempt
    again: Attempt = Attempt()
    original: Attempt = Attempt()
    plain: Attempt = Attempt()
    later: Attempt = Attempt()
    compiled: bool = False
    executed: bool = False
    events: tuple[str, ...] = ()

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """All of them."""
        return (self.first, self.again, self.original, self.plain, self.later)

    @property
    def steady(self) -> bool:
        """Say whether order and repetition made no difference."""
        return self.first == self.again or not (self.first.known and self.again.known)

    @property
    def accepted(self) -> bool:
        """Say whether it was taken for right, whenever it was tried."""
        return self.first.full and self.steady


@dataclass(frozen=True, slots=True)
class Cell:
    """One instance as one process saw it."""

    spot: Spot
    instance_json: str = ""
    question: str = ""
    reference: str | None = None
    error: str = ""
    mutating: tuple[str, ...] = ()
    unstable: tuple[str, ...] = ()
    is_plain_json: bool = True
    tried: tuple[Tried, ...] = ()
    events: tuple[str, ...] = ()
    hash_seed: int = 0
    alone: bool = False  # in a jail of its own
    position: int = 0  # among the cells of its process


@dataclass(frozen=True, slots=True)
class Limits:
    """What the environment and the service allow."""

    cpu_seconds: float = 5.0
    wall_seconds: float = 10.0
    memory_bytes: int = 256 << 20
    most_instance_bytes: int = 2 << 20


@dataclass(frozen=True)
class Observations:
    """All that was seen."""

    made: tuple[Made, ...] = ()
    scored: tuple[Scored, ...] = ()
    cells: tuple[Cell, ...] = ()
    load_seconds: float = 0.0
    has_observe: bool = True
    has_reference: bool = True
    limits: Limits = field(default_factory=Limits)
    # Of further instances, where there are few different ones.
    more_references: tuple[str, ...] = ()
    # Of instances that were only made.
    twins: tuple[Made, ...] = ()
    # The references are not the environment's own: `verify` was found to take them for right.
    learned: bool = False
    # What it compares in vain, if that was all that was found.
    never_equal: str = ""

    @cached_property
    def whole(self) -> tuple[Made, ...]:
        """What was made without a fault."""
        return tuple(each for each in self.made if each.trouble is None)

    @cached_property
    def base(self) -> tuple[Cell, ...]:
        """Cells as calls would see them: hash seed 0, each the first of its process."""
        return tuple(
            each
            for each in self.cells
            if not (each.hash_seed or each.alone or each.position or each.error)
        )

    @cached_property
    def references(self) -> dict[Spot, str]:
        """Reference answers as GENERATE gave them."""
        return {each.spot: each.reference for each in self.whole if each.reference is not None}

    def of_kind(self, *kinds: Kind) -> Iterator[tuple[Cell, Tried]]:
        """Yield the answers of these kinds in all base cells."""
        for cell in self.base:
            for tried in cell.tried:
                if tried.probe.kind in kinds:
                    yield cell, tried

    def by_name(self, *kinds: Kind) -> dict[str, list[tuple[Cell, Tried]]]:
        """Return the answers of these kinds by their names."""
        found: defaultdict[str, list[tuple[Cell, Tried]]] = defaultdict(list)
        for cell, tried in self.of_kind(*kinds):
            found[tried.probe.name].append((cell, tried))
        return dict(found)


def levels_of(spots: Iterable[Spot]) -> list[int]:
    """Return the difficulties of spots."""
    return sorted({spot.difficulty for spot in spots})
