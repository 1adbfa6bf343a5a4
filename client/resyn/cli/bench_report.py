"""What `resyn bench` measured, as tables for people and as JSON for programs."""

from __future__ import annotations

import dataclasses
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import click

from resyn.cli.bench_figures import Spread, number, spread
from resyn.cli.bench_rounds import Measurement, Scale
from resyn.cli.bench_tally import Tally
from resyn.cli.command import printable

NOISY = 0.5
"""Rounds that differ by more than this part of their median make a figure say little."""
_REFERENCES = {
    "gRPC round trip": "round trip", "gRPC at once": "round trips", "unsandboxed": "unsandboxed",
}  # fmt: skip
_COLUMNS = ("figure", "median", "least", "most", "unit", "beside")
_WHERE = ("shape", "calls", "net+server ms", "queue ms", "execution ms", "CPU ms", "modes")


@dataclass(frozen=True)
class Row:
    """A figure: its name in the rounds, unit and meaning, and the reference it stands beside."""

    key: str
    unit: str
    meaning: str
    beside: str = ""


@dataclass(frozen=True)
class Figure:
    """A row with what was measured of it; `ratio` is to the reference, within each round."""

    row: Row
    spread: Spread
    ratio: Spread | None

    @property
    def difference(self) -> float:
        """How far the rounds lie apart, in parts of the median."""
        found = self.spread
        return (found.most - found.least) / found.median if found.median else 0.0

    @property
    def noisy(self) -> bool:
        """Whether the rounds lie so far apart that the figure says little."""
        return self.difference > NOISY


def rows(scale: Scale) -> tuple[Row, ...]:
    """Return all figures that a workload may have."""
    at_once = f"{scale.at_once:,} at once"
    return (
        Row("one by one p50", "ms", "one by one, p50", "gRPC round trip"),
        Row("one by one p99", "ms", "one by one, p99"),
        Row("at once", "/s", at_once, "gRPC at once"),
        Row("batched", "/s", f"batches of {scale.batch:,} x {scale.in_flight}", "unsandboxed"),
        Row("burst", "s", f"burst of {scale.burst:,}"),
        Row("burst p50", "s", "burst, p50"),
        Row("burst p99", "s", "burst, p99"),
        Row("burst rate", "/s", "burst"),
        Row("gRPC round trip", "ms", "gRPC round trip, p50"),
        Row("gRPC at once", "/s", f"gRPC, {at_once}"),
        Row("unsandboxed", "/s", "unsandboxed"),
    )


def figures(found: Measurement) -> list[Figure]:
    """Return every figure that some round has."""
    return [
        Figure(row, spread(values), _ratio(found, row))
        for row in rows(found.scale)
        if (values := [each[row.key] for each in found.rounds if row.key in each])
    ]


def _ratio(found: Measurement, row: Row) -> Spread | None:
    both = [each for each in found.rounds if row.key in each and each.get(row.beside)]
    return spread([each[row.key] / each[row.beside] for each in both]) if both else None


def show(found: Measurement) -> None:
    """Print a workload."""
    from resyn.cli import tables

    total = found.total
    name = click.style(printable(found.workload.name), bold=True)
    click.echo(f"\n{name}: {printable(found.workload.about)}")
    click.echo(_counts(total))
    measured = figures(found)
    if measured:
        tables.print_table(_COLUMNS, map(_cells, measured))
        click.echo()
        tables.print_table(_WHERE, _where(found))
    for line in _remarks(found, measured):
        click.echo(printable(line))


def _counts(total: Tally) -> str:
    failed = f"{total.wrong:,} wrong, {total.faults:,} faults"
    failed = click.style(failed, fg="red", bold=True) if total.failed else failed
    unchecked = f", {total.unchecked:,} of unknown score" if total.unchecked else ""
    levels = ", ".join(total.levels)
    workers = f"{len(total.workers)} worker{'s' * (len(total.workers) != 1)}"
    return (
        f"{total.calls:,} calls: {failed}{unchecked}, {total.cached:,} from the verdict cache; "
        f"{workers} answered, level {levels or 'unknown'}"
    )


def _cells(figure: Figure) -> tuple[str, ...]:
    found, ratio = figure.spread, figure.ratio
    beside = f"{_times(ratio.median)} {_REFERENCES[figure.row.beside]}" if ratio else ""
    numbers = map(number, (found.median, found.least, found.most))
    return (figure.row.meaning, *numbers, figure.row.unit, beside)


def _times(ratio: float) -> str:
    """Return a ratio in words; one far below 1 as a fraction."""
    if 0 < ratio < 0.01:
        return f"1/{1 / ratio:,.0f}"
    return f"{ratio:.2g} x" if ratio < 1 else f"{ratio:.3g} x"


def _where(found: Measurement) -> Iterator[tuple[str, ...]]:
    for shape, tally in found.tallies.items():
        if tally.ran:
            times = map(_milliseconds, _seconds(tally).values())
            yield (shape, f"{tally.calls:,}", *times, _shares(tally.modes, tally.cached))


def _seconds(tally: Tally) -> dict[str, float | None]:
    """Return where the time of a call goes: medians, and None where it is not known.

    CPU time is a mean: kernels count it in steps that are longer than many calls.
    """
    values = {
        "network_and_server": tally.between_seconds,
        "queue": tally.queue_seconds,
        "execution": tally.execution_seconds,
    }
    medians = {name: statistics.median(each) if each else None for name, each in values.items()}
    return {**medians, "cpu_mean": tally.mean_cpu_seconds()}


def _milliseconds(seconds: float | None) -> str:
    return "" if seconds is None else f"{1000 * seconds:.3g}"


def _shares(modes: Counter[str], cached: int) -> str:
    all_calls = modes.total() + cached
    counts = [*modes.most_common(), *([("cached", cached)] if cached else [])]
    return ", ".join(f"{name.upper()} {count / all_calls:.0%}" for name, count in counts)


def _remarks(found: Measurement, measured: Sequence[Figure]) -> Iterator[str]:
    if problem := found.total.first_problem:
        yield f"first problem: {problem}"
    for figure in measured:
        if figure.noisy:
            apart = f"{figure.difference:.0%} of the median"
            yield f"noise: {figure.row.meaning}: rounds differ by {apart}; it says little"
    if measured and len(found.rounds) < 2:
        yield "noise: there was one round only, so that nothing is known of the spread"
    yield from found.notes
    for need in found.needs:
        yield from need.sentences()


def record(found: Measurement) -> dict[str, Any]:
    """Return a workload as JSON."""
    total = found.total
    counts = ("calls", "unchecked", "wrong", "faults", "cached", "first_problem")
    counted = ("modes", "levels", "workers")
    return {
        "workload": found.workload.name,
        "about": found.workload.about,
        **{name: getattr(total, name) for name in counts},
        **{name: dict(getattr(total, name)) for name in counted},
        "figures": {each.row.key: _figure_record(each) for each in figures(found)},
        "rounds": found.rounds,
        "shapes": {name: _shape_record(tally) for name, tally in found.tallies.items()},
        "steps": [dataclasses.asdict(step) for step in found.steps],
        "needs": [
            {**dataclasses.asdict(need), "use": need.use, "needed_cores": need.needed,
             "text": need.sentences()}
            for need in found.needs
        ],
        "notes": found.notes,
    }  # fmt: skip


def _figure_record(figure: Figure) -> dict[str, Any]:
    row = figure.row
    beside = (
        {"beside": row.beside, "ratio": dataclasses.asdict(figure.ratio)} if figure.ratio else {}
    )
    return {
        "meaning": row.meaning, "unit": row.unit, **dataclasses.asdict(figure.spread),
        "noisy": figure.noisy, **beside,
    }  # fmt: skip


def _shape_record(tally: Tally) -> dict[str, Any]:
    return {
        "calls": tally.calls,
        "wrong": tally.wrong,
        "faults": tally.faults,
        "cached": tally.cached,
        "modes": dict(tally.modes),
        "seconds": _seconds(tally),
    }
