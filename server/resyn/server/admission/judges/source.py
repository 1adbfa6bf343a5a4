"""The judge of sources: what a reader of the syntax tree has found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from resyn.server.admission.catalogue import CATALOGUE
from resyn.server.admission.findings import Evidence, Finding
from resyn.v1 import call_pb2

# What may be found without running anything.
STATIC = (
    "evaluates-answer", "bare-except", "mutable-module-state", "unseeded-randomness", "clock-use",
    "file-use", "network-use", "process-use",
)  # fmt: skip


def judgements(found: Iterable[call_pb2.SourceFinding]) -> Iterator[Finding]:
    """Yield one finding for each code, with its lines."""
    by_code: defaultdict[str, list[call_pb2.SourceFinding]] = defaultdict(list)
    for each in found:
        if each.code in STATIC:
            by_code[each.code].append(each)
    for code, some in by_code.items():
        lines = ", ".join(str(each.line) for each in some[:10])
        text = f"{CATALOGUE[code].title}, in line{'s' if len(some) > 1 else ''} {lines}"
        yield Finding(
            code,
            f"{text}: {some[0].detail}" if some[0].detail else text,
            tuple(Evidence(line=each.line, detail=each.detail) for each in some),
        )
