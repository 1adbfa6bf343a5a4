"""The benchmark's tables and files: what they say of figures, targets and misses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench import plots, results, table
from bench.figures import Round, measured

ROUNDS: list[Round] = [
    {"R1 forks": 2000.0, "W1 batched": 700.0},
    {"R1 forks": 1000.0, "W1 batched": 950.0},
    {"W3 lost": 0.0},
]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.0, "0"),
        (3.0, "3"),
        (0.0123456, "0.01235"),
        (12.04, "12.04"),
        (1234.5, "1,234"),
        (float("inf"), "inf"),
    ],
)
def test_numbers_show_what_matters(value: float, expected: str) -> None:
    assert table.number(value) == expected


def test_a_miss_is_called_one() -> None:
    cells = table.ratio_cells(measured(ROUNDS))
    assert ("W1 batched", "R1 forks", "0.65", "0.35", "0.95", ">= 0.9", "MISS") in cells
    assert ("W3 lost", "itself, calls", "0", "0", "0", "<= 0", "met") in cells
    assert table.summary(measured(ROUNDS)) == "1 of 2 targets met"


def test_columns_are_aligned() -> None:
    lines = table.text([("figure", "median"), ("a", "1"), ("long name", "100")]).splitlines()
    assert lines == ["figure     median", "a               1", "long name     100"]


def test_the_page_has_every_figure_with_its_meaning() -> None:
    page = table.markdown(measured(ROUNDS), ["W1: 2 rounds"])
    assert "- W1: 2 rounds" in page
    assert "| W1 batched | R1 forks | 0.65 | 0.35 | 0.95 | >= 0.9 | MISS |" in page
    assert "| R1 forks | 1,500 | 1,000 | 2,000 | calls/s | 2 |" in page
    assert "| W1 batched | the tiny verifier by VerifyBatch(256), 4 batches in flight, " in page


def test_plots_show_targets_in_parts_of_them_and_leave_out_those_of_zero() -> None:
    labels, spreads, _ = plots.targets(measured(ROUNDS))
    assert labels == ["W1 batched / R1 forks\nat least 0.9"]
    assert spreads[0].median == pytest.approx(0.65 / 0.9)


def test_the_json_has_every_round_and_every_judgement() -> None:
    found = results.as_json(ROUNDS, "2026-01-01T00:00:00+00:00", {"name": "quick"}, ["note"])
    found = json.loads(json.dumps(found, allow_nan=False))
    assert found["form"] == results.FORM
    assert found["rounds"] == ROUNDS
    row = next(row for row in found["rows"] if row["name"] == "W1 batched")
    assert (row["median"], row["least"], row["most"], row["count"]) == (825.0, 700.0, 950.0, 2)
    assert row["unit"] == "calls/s"
    (ratio,) = row["ratios"]
    assert (ratio["reference"], ratio["target"], ratio["met"]) == ("R1 forks", 0.9, False)
    assert ratio["median"] == pytest.approx(0.65)


def test_without_matplotlib_there_are_no_plots_and_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> list[Path]:
        raise ImportError("No module named 'matplotlib'")

    monkeypatch.setattr(plots, "write", missing)
    content = results.as_json(ROUNDS, "2026-01-01T00:00:00+00:00", {"name": "quick"}, [])
    files = results.write(content, tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(files) == [
        tmp_path / "quick.json", tmp_path / "quick.md",
    ]  # fmt: skip
    assert "resyn[bench]" in capsys.readouterr().err
