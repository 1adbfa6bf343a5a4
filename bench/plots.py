"""Plots of what was measured, if matplotlib is there: the extra `bench`."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.figures import Measured, Spread

_MET, _MISSED = "#2a7f62", "#b23a48"


def write(rows: Sequence[Measured], stem: Path) -> list[Path]:
    """Write `<stem>-targets.png` and `<stem>-rates.png`; ImportError without matplotlib."""
    importlib.import_module("matplotlib").use("Agg")  # files, no windows
    files = [stem.with_name(f"{stem.name}-{kind}.png") for kind in ("targets", "rates")]
    _save(files[0], *targets(rows), "times the target; the line is the target")
    _save(files[1], *_rates(rows), "calls/s")
    return files


_Bars = tuple[list[str], list[Spread], list[str]]


def targets(rows: Sequence[Measured]) -> _Bars:
    """Return the ratios that have a target, in parts of it, green if they keep to it."""
    labels, spreads, colours = [], [], []
    for each in rows:
        for judged in each.ratios:
            if target := judged.against.target:  # parts of 0 say nothing
                bound = "at most" if judged.against.at_most else "at least"
                other = judged.against.reference or each.row.unit
                labels.append(f"{each.row.name} / {other}\n{bound} {target:g}")
                spreads.append(_scaled(judged.spread, 1 / target))
                colours.append(_MET if judged.met else _MISSED)
    return labels, spreads, colours


def _rates(rows: Sequence[Measured]) -> _Bars:
    rates = [each for each in rows if each.row.unit == "calls/s"]
    names = [each.row.name for each in rates]
    return names, [each.spread for each in rates], ["#3b5b92"] * len(rates)


def _scaled(spread: Spread, by: float) -> Spread:
    return Spread(spread.median * by, spread.least * by, spread.most * by, spread.count)


def _save(
    file: Path, labels: list[str], spreads: list[Spread], colours: list[str], title: str
) -> None:
    """Draw medians as bars on a logarithmic axis, with lines from the least to the most."""
    pyplot: Any = importlib.import_module("matplotlib.pyplot")
    figure, axes = pyplot.subplots(figsize=(9, 1.2 + 0.45 * len(labels)), layout="constrained")
    medians = [spread.median for spread in spreads]
    below = [spread.median - spread.least for spread in spreads]
    above = [spread.most - spread.median for spread in spreads]
    axes.barh(labels, medians, color=colours, xerr=(below, above), capsize=2)
    axes.set_xscale("log")
    axes.invert_yaxis()
    axes.set_xlabel(title)
    if title.startswith("times"):
        axes.axvline(1, color="black", linewidth=1)
    figure.savefig(file, dpi=120)
    pyplot.close(figure)
