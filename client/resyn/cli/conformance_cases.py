"""The cases of `resyn conformance`: one folder each, with the attack and what must become of it."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import click

from resyn.client import Extraction, FaultKind, IsolationLevel, Limits

PROGRAM = "program.py.txt"
PLACES = ("answer", "verify", "generate", "import")
# What a case may end in beside a score and a fault's kind.
OTHERS = ("instance", "rejected", "deadline_exceeded")
# Short, so that what never ends by itself ends soon.
LIMITS = Limits(
    wall_seconds=1.5,
    cpu_seconds=0.3,
    memory_bytes=64 << 20,
    output_bytes=64 << 10,
    processes=16,
    load_seconds=5.0,
)
_SCORE = re.compile(r"score (\d+(\.\d+)?)")
_ID = re.compile(r"[A-Z]\d\d[A-Z]?")


class CaseError(click.ClickException):
    """A case cannot be read; the message says which, where and what would be right."""


@dataclass(frozen=True)
class Step:
    """One more call after the attack, in the same environment, and how it may end."""

    answer: str
    expect: tuple[str, ...]
    times: int = 1


@dataclass(frozen=True)
class Case:
    """One attack: where its program sits, and the outcomes that are right for it."""

    id: str
    title: str
    category: str
    place: str
    expect: tuple[str, ...]
    program: str = field(repr=False)
    expect_without_groups: tuple[str, ...] = ()  # also right where the level is below `full`
    notes: str = ""
    answer: str = "x"
    instance_json: str = "1"
    extraction: Extraction = Extraction.NONE
    calls: int = 1  # one after the other
    parallel: int = 1  # at the same time
    repeat: int = 1  # how often the program's text stands in the answer
    timeout_seconds: float = 60.0
    limits: Limits = LIMITS
    then: tuple[Step, ...] = ()
    canary: Step | None = None  # a call of the case's own environment that must stay right
    known_gap: str = ""

    def allows(self, outcome: str, level: IsolationLevel) -> bool:
        """Say whether an outcome is right on a host of this level."""
        full = level in (IsolationLevel.FULL, IsolationLevel.UNSPECIFIED)
        return outcome in self.expect or (not full and outcome in self.expect_without_groups)

    @property
    def environment(self) -> str:
        """The name that an environment of the case's own is registered under."""
        return f"conformance-{self.id.lower()}"


def default_folder() -> Path:
    """Return the corpus of the checkout, or of the installation."""
    checkout = Path(__file__).resolve().parents[3] / "tests" / "hostile"
    for folder in (checkout, Path(sys.prefix) / "share" / "resyn" / "hostile"):
        if folder.is_dir():
            return folder
    raise CaseError("the corpus is missing; install the wheel or a checkout, or give --hostile-dir")


def load_cases(folder: Path, wanted: Iterable[str] = ()) -> list[Case]:
    """Return the cases of a folder by id; `wanted` holds ids, or beginnings of ids."""
    cases = [load_case(path.parent) for path in sorted(folder.glob("*/case.toml"))]
    chosen = tuple(text.upper() for text in wanted)
    for text in chosen:
        if not any(case.id.startswith(text) for case in cases):
            raise CaseError(f"no case {text} in {folder}")
    return [case for case in cases if not chosen or case.id.startswith(chosen)]


def load_case(folder: Path) -> Case:
    """Read one case; CaseError says what is wrong with it."""
    try:
        text = (folder / "case.toml").read_text(encoding="utf-8")
        program = (folder / PROGRAM).read_text(encoding="utf-8")
        case = _build(tomllib.loads(text), program)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise CaseError(f"{folder.name}: {error}") from error
    if not folder.name.startswith(f"{case.id}-"):
        raise CaseError(f"{folder.name}: its id is {case.id}; name the folder {case.id}-<slug>")
    return case


def _build(record: dict[str, Any], program: str) -> Case:
    _check_keys(record, [f.name for f in fields(Case) if f.name != "program"], "a case")
    _check(bool(_ID.fullmatch(record["id"])), f"the id {record['id']!r} is not like C01 or V04B")
    _check(record["place"] in PLACES, f"place must be one of {', '.join(PLACES)}")
    limits = record.pop("limits", {})
    _check_keys(limits, [f.name for f in fields(Limits)], "limits")
    chosen = {f.name: limits.get(f.name, getattr(LIMITS, f.name)) for f in fields(Limits)}
    record["expect"] = outcomes(record["expect"])
    if "expect_without_groups" in record:
        record["expect_without_groups"] = outcomes(record["expect_without_groups"])
    record["then"] = tuple(_step(each) for each in record.get("then", ()))
    if "canary" in record:
        record["canary"] = _step(record["canary"])
    record["extraction"] = Extraction(record.get("extraction", "none"))
    return Case(program=program, limits=Limits(**chosen), **record)


def _step(record: dict[str, Any]) -> Step:
    _check_keys(record, [f.name for f in fields(Step)], "a step")
    return Step(**record | {"expect": outcomes(record["expect"])})


def outcomes(words: Sequence[str]) -> tuple[str, ...]:
    """Return the names of outcomes, checked: `score 0.5`, a kind of fault, or one of OTHERS."""
    _check(isinstance(words, list) and bool(words), "`expect` must be a list of outcomes")
    kinds = {kind.value for kind in FaultKind}
    for word in words:
        known = word in kinds or word in OTHERS or _SCORE.fullmatch(word)
        _check(bool(known), f"{word!r} is no outcome: `score 0.5`, a kind of fault, {OTHERS}")
    return tuple(words)


def _check_keys(record: dict[str, Any], known: list[str], what: str) -> None:
    unknown = sorted(set(record) - set(known))
    _check(not unknown, f"{what} has no {unknown[:1]}; it has {', '.join(known)}")


def _check(holds: bool, problem: str) -> None:
    if not holds:
        raise ValueError(problem)
