"""What was measured as text: a table for terminals, and the same in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import Judged, Measured
from resyn.cli.bench_figures import number

__all__ = ["figure_cells", "markdown", "number", "ratio_cells", "summary", "text"]

_HEADING = ("figure", "median", "least", "most", "unit", "rounds")
_RATIOS = ("figure", "against", "median", "least", "most", "target", "")
_WORDS = {None: "", True: "met", False: "MISS"}


def figure_cells(rows: Sequence[Measured]) -> list[tuple[str, ...]]:
    """Return a heading and a line for each figure."""
    return [_HEADING, *(_figure(each) for each in rows)]


def ratio_cells(rows: Sequence[Measured]) -> list[tuple[str, ...]]:
    """Return a heading and a line for each ratio; a miss is called one."""
    return [_RATIOS, *(_ratio(each, judged) for each in rows for judged in each.ratios)]


def text(cells: Sequence[tuple[str, ...]]) -> str:
    """Align columns: words to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(_line(line, widths) for line in cells)


def markdown(rows: Sequence[Measured], notes: Sequence[str]) -> str:
    """Return ratios, figures and meanings as one Markdown page."""
    meanings = [("figure", "meaning"), *((each.row.name, each.row.meaning) for each in rows)]
    parts = ["# Measurements", "\n".join(f"- {note}" for note in notes)]
    parts += ["## Ratios and targets", _table(ratio_cells(rows))]
    parts += ["## Figures", _table(figure_cells(rows)), "## Meanings", _table(meanings)]
    return "\n\n".join(parts) + "\n"


def summary(rows: Sequence[Measured]) -> str:
    """Say how many targets were met."""
    met = [judged.met for each in rows for judged in each.ratios if judged.met is not None]
    return f"{sum(met)} of {len(met)} targets met"


def _figure(each: Measured) -> tuple[str, ...]:
    found = each.spread
    numbers = map(number, (found.median, found.least, found.most))
    return (each.row.name, *numbers, each.row.unit, str(found.count))


def _ratio(each: Measured, judged: Judged) -> tuple[str, ...]:
    against, found = judged.against, judged.spread
    numbers = map(number, (found.median, found.least, found.most))
    target = "" if against.target is None else number(against.target)
    bound = "" if against.target is None else ("<= " if against.at_most else ">= ")
    other = against.reference or f"itself, {each.row.unit}"
    return (each.row.name, other, *numbers, bound + target, _WORDS[judged.met])


def _line(line: tuple[str, ...], widths: Sequence[int]) -> str:
    cells = (
        f"{cell:>{width}}" if _numeric(cell) else f"{cell:<{width}}"
        for cell, width in zip(line, widths, strict=True)
    )
    return "  ".join(cells).rstrip()


def _numeric(cell: str) -> bool:
    return cell[:1].isdigit() or cell.startswith(("-", "<=", ">=")) or cell == "inf"


def _table(cells: Sequence[tuple[str, ...]]) -> str:
    heading, *lines = cells
    rule = tuple("---" for _ in heading)
    return "\n".join("| " + " | ".join(line) + " |" for line in (heading, rule, *lines))
