"""Environments with one planted defect each, and good ones; corpus.toml says what is in them.

They are written as an LLM would write them, and run in jails only.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from resyn.client import Instance

FOLDER = Path(__file__).parent
# `make test` takes one of so many; the first is so many further on in each manifest.
_ONE_OF, _STEP = 55, 17


@dataclass(frozen=True)
class Shows:
    """How a defect can be seen without a checker, at level 5 and seeds 0 to 4."""

    #: Wrong answers that score at least `least` with every seed.
    accepted: tuple[str, ...] = ()
    least: float = 1.0
    #: Answers that end in a fault with every seed.
    faulted: tuple[str, ...] = ()
    #: Answers that end in a limit.
    hung: tuple[str, ...] = ()
    #: No answer scores, not even a right one: there is no reference answer.
    rejected: bool = False
    #: `below 1`: at some level and seed the reference answer fails or scores less.
    reference: str = ""
    #: `fails` at some level and seed, or gives the `same` instance for two seeds of each level.
    generate: str = ""
    #: `empty` at level 1, `large` at level 10, or it `leaks` the reference answer.
    question: str = ""
    #: The service refuses to register it.
    refused: bool = False
    #: Takes more than half a second of CPU time at level 10.
    slow_generate: bool = False
    slow_verify: bool = False


@dataclass(frozen=True)
class Planted:
    """One file of the corpus."""

    name: str
    path: Path
    is_good: bool
    #: What is planted, or what a checker might stumble over.
    words: str
    #: Codes that find the defect.
    accept: frozenset[str] = frozenset()
    #: Codes that are true of it beside these.
    also: frozenset[str] = frozenset()
    any_severity: bool = False
    #: Its examination takes long.
    is_slow: bool = False
    shows: Shows = field(default_factory=Shows)

    @property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")


#: Of the first corpus, and of those whose authors had not seen the checker.
MANIFESTS = {
    "corpus": FOLDER / "corpus.toml",
    "holdout": FOLDER / "holdout" / "holdout.toml",
    **{f"holdout_{n}": FOLDER / f"holdout_{n}" / f"holdout_{n}.toml" for n in range(2, 29)},
}


def load(name: str = "corpus") -> list[Planted]:
    """All files of a manifest, the bad ones first; they lie in folders beside it."""
    manifest_file = MANIFESTS[name]
    manifest = tomllib.loads(manifest_file.read_text(encoding="utf-8"))
    return [
        _planted(manifest_file, kind, name, entry)
        for kind in ("bad", "good")
        for name, entry in manifest[kind].items()
    ]


def is_whole() -> bool:
    """Whether there is time for all of it: `make admission`."""
    return os.environ.get("RESYN_WHOLE_CORPUS") == "1"


def chosen(name: str) -> list[Planted]:
    """Some of a manifest, not slow, at other places in each; with RESYN_WHOLE_CORPUS=1 all."""
    planted = load(name)
    if is_whole():
        return planted
    quick = [each for each in planted if not each.is_slow]
    first = _STEP * list(MANIFESTS).index(name) % min(_ONE_OF, len(quick))
    return quick[first::_ONE_OF]


def _planted(manifest: Path, kind: str, name: str, entry: dict[str, Any]) -> Planted:
    known = {"defect", "accept", "also", "any_severity", "shows", "tempts", "slow"}
    if strange := set(entry) - known:
        raise ValueError(
            f"{manifest.name}, {kind}.{name}: no such key {strange}; there are {known}"
        )
    return Planted(
        name,
        manifest.parent / kind / f"{name}.py",
        kind == "good",
        str(entry["tempts" if kind == "good" else "defect"]),
        frozenset(entry.get("accept", [])),
        frozenset(entry.get("also", [])),
        bool(entry.get("any_severity")),
        bool(entry.get("slow")),
        _shows(entry.get("shows", {})),
    )


def _shows(value: Any) -> Shows:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in value.items()}
    return Shows(**values)


def filled(template: str, instance: Instance) -> str:
    """An answer for an instance: `{reference}` and the like stand for what they say."""
    right = instance.reference_answer or ""
    words = right.split() or [""]
    texts = {
        "reference": right,
        "question": instance.question,
        "first": words[0],
        "last": words[-1],
        "shuffled": " ".join(reversed(words)),
        "reversed": right[::-1],
        "negated": right[1:] if right.startswith("-") else f"-{right}",
        "xs": "x" * len(right),
        "dots": "".join("\n" if letter == "\n" else "." for letter in right),
        "last_digit": right[-1:],
        "deep": "(" * 5000 + "*" + ")" * 5000,
        "deep_list": "[" * 200_000 + "]" * 200_000,
        "digits": "9" * 5000,
    }
    if "{third_more}" in template:
        texts["third_more"] = str(float(right) * 1.33)
    for name, text in texts.items():
        template = template.replace(f"{{{name}}}", text)
    return template
