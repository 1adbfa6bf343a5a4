"""What a run has shown, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from bench.chaos import recovery
from bench.chaos.run import HEALTHY_SECONDS, Chaos

_MESSAGES = 8


def lines(run: Chaos) -> Iterator[str]:
    """Yield the lines of a run's report."""
    books = run.ledger
    yield f"{'submitted':44}{books.submitted:>8,}"
    yield f"{'verdicts':44}{books.verdicts:>8,}"
    yield f"{'faults of answers':44}{books.guest_faults:>8,}"
    for kind, count in books.service_faults.most_common():
        yield f"{kind:44}{count:>8,}"
    for what in ("lost", "wrong", "disagreeing"):
        yield f"{what.upper():44}{getattr(books, what):>8,}"
    yield f"{'slowest outcome, s':44}{books.slowest_seconds:>8.2f}"
    for name, value in run.counts.totals().items():
        yield f"{name:60}{value:>8,.0f}"
    yield recovery.HEADING
    yield from recovery.rows(run.recoveries)
    for message, count in books.fault_messages.most_common(_MESSAGES):
        yield f"  {count} times {message}"
    for example in books.examples:
        yield f"  {example}"
    yield _health(run)


def _health(run: Chaos) -> str:
    if run.healthy_seconds is None:
        return f"NOT HEALTHY {HEALTHY_SECONDS:g} s after the last fault"
    return f"healthy {run.healthy_seconds:.2f} s after the last fault"


def is_good(run: Chaos) -> bool:
    """Say whether the promise held, and the service is whole again."""
    return run.ledger.holds and run.healthy_seconds is not None
