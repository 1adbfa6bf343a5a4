"""From observations to all findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from resyn.server.admission.findings import Finding
from resyn.server.admission.judges import (
    discrimination,
    generator,
    instances,
    leaks,
    reference,
    source,
    stability,
    verifier,
)
from resyn.server.admission.observations import Observations
from resyn.v1 import call_pb2

# Of what has to be loaded by each worker, and again whenever it was not in use for a while.
_SLOW_LOAD_SECONDS = 1.0


def loading(seen: Observations) -> Iterator[Finding]:
    """Yield whether loading takes long."""
    if seen.load_seconds > _SLOW_LOAD_SECONDS:
        yield Finding("slow-load", f"loading took {seen.load_seconds:.1f} s")


JUDGES: tuple[Callable[[Observations], Iterator[Finding]], ...] = (
    loading,
    generator.failures,
    generator.reproducibility,
    generator.repetition,
    generator.difficulty,
    generator.costs,
    instances.questions,
    instances.sizes,
    instances.mutation,
    instances.json,
    leaks.judgements,
    reference.failures,
    reference.rejections,
    discrimination.judgements,
    stability.judgements,
    verifier.execution,
    verifier.errors,
    verifier.harms,
    verifier.costs,
)
_BY_TIME = "verdict-depends-on-time"
# A finding that only follows from another one, which says it better.
_IMPLIED = {
    "generator-not-reproducible": ("instances-repeat", "ignores-difficulty", "guessable"),
    "instances-repeat": ("guessable",),
    "executes-answer": ("evaluates-answer",),
    "evaluates-answer": ("accepts-perturbed",),  # programs and patterns that do the same
    # Among verdicts that vary anyway, some do so where something else was changed, too.
    "verdict-not-reproducible": ("instance-changes-in-json", "verdict-depends-on-time"),
    "generator-depends-on-hash-seed": ("unseeded-randomness",),
    "verdict-depends-on-hash-seed": ("unseeded-randomness",),
    "verdict-depends-on-order": ("verdict-depends-on-hash-seed",),
    "crashes-on-answer": ("process-use",),
    "instance-changes-in-json": ("constant-verdict",),  # no answer is right on the other one
}


def judgements(
    seen: Observations, of_source: Iterable[call_pb2.SourceFinding] = ()
) -> list[Finding]:
    """Return all findings."""
    found = [finding for judge in JUDGES for finding in judge(seen)]
    found += source.judgements(of_source)
    codes = {finding.code for finding in found}
    found = [_of_chance(finding, codes) for finding in found]
    implied = {code for cause in codes for code in _IMPLIED.get(cause, ())}
    left = [finding for finding in found if finding.code not in implied]
    return [_of_learned(finding) for finding in left] if seen.learned else left


def _of_learned(finding: Finding) -> Finding:
    """Say where the right answers come from that no author has given."""
    text = finding.message.replace("reference answer", "learned right answer")
    return replace(finding, message=text)


def _of_chance(finding: Finding, codes: set[str]) -> Finding:
    """Draws that nobody has seeded, and not a clock that nobody reads, have changed a verdict."""
    if finding.code == _BY_TIME and "unseeded-randomness" in codes and "clock-use" not in codes:
        return replace(finding, code="verdict-not-reproducible")
    return finding
