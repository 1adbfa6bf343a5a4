"""Where results go: one JSON file with every round, one page of Markdown, and plots if possible."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import plots, table
from bench.figures import Judged, Measured, Round, measured

FOLDER = Path(__file__).with_name("results")
FORM = 1
"""Raised when the JSON changes so that an older reader would misread it."""


def machine() -> dict[str, Any]:
    """Say what this was measured on."""
    return {
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "kernel": platform.release(),
        "python": platform.python_version(),
    }


def as_json(
    rounds: Sequence[Round], began: str, scale: Mapping[str, Any], notes: Sequence[str]
) -> dict[str, Any]:
    """Return all that is known of a run; `began` is a time in ISO 8601."""
    return {
        "form": FORM,
        "began": began,
        "machine": machine(),
        "scale": dict(scale),
        "notes": list(notes),
        "rows": [_row(each) for each in measured(rounds)],
        "rounds": list(rounds),
    }


def write(content: Mapping[str, Any], folder: Path = FOLDER) -> list[Path]:
    """Write all files anew, named after the scale; return them."""
    folder.mkdir(exist_ok=True)
    rows, stem = measured(content["rounds"]), folder / content["scale"]["name"]
    files = [stem.with_suffix(".json"), stem.with_suffix(".md")]
    files[0].write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    files[1].write_text(table.markdown(rows, content["notes"]), encoding="utf-8")
    try:
        return files + plots.write(rows, stem)
    except ImportError as error:
        print(f"no plots ({error}); pip install 'resyn[bench]' brings them", file=sys.stderr)
        return files


def _row(each: Measured) -> dict[str, Any]:
    return {
        "name": each.row.name,
        "unit": each.row.unit,
        "meaning": each.row.meaning,
        **dataclasses.asdict(each.spread),
        "ratios": [_ratio(judged) for judged in each.ratios],
    }


def _ratio(judged: Judged) -> dict[str, Any]:
    return {
        **dataclasses.asdict(judged.against),
        **dataclasses.asdict(judged.spread),
        "met": judged.met,
    }
