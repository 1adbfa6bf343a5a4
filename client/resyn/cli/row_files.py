"""Files of rows, by their endings: JSON lines, and Parquet if pyarrow is installed."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

Row = dict[str, Any]
_PARQUET_ROWS = 1000


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file."""
    return _read_parquet(path) if _is_parquet(path) else _read_jsonl(path)


@contextlib.contextmanager
def writing_rows(path: Path, columns: dict[str, str]) -> Iterator[Callable[[Row], None]]:
    """Give a function that writes a row; the file appears under its name when all is written.

    `columns` says the Parquet type of each column: string, int64, float64 or bool.
    """
    part = path.with_name(path.name + ".part")
    writing = _write_parquet(part, columns) if _is_parquet(path) else _write_jsonl(part)
    try:
        with writing as write:
            yield write
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def check_ending(path: Path) -> Path:
    """Refuse a file of another kind, before any work is done for it."""
    if _is_parquet(path):
        _pyarrow()
    return path


def _is_parquet(path: Path) -> bool:
    if path.suffix not in (".jsonl", ".parquet"):
        raise click.UsageError(f"{path}: the ending must be .jsonl or .parquet")
    return path.suffix == ".parquet"


def _pyarrow() -> Any:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        hint = "pip install 'resyn[parquet]', or use .jsonl"
        raise click.ClickException(f"Parquet needs pyarrow ({error}); {hint}") from error
    return pyarrow


def _read_jsonl(path: Path) -> Iterator[Row]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise click.ClickException(f"{path}, line {number}: no JSON: {error}") from error
            if not isinstance(row, dict):
                raise click.ClickException(f"{path}, line {number}: not a JSON object")
            yield row


def _read_parquet(path: Path) -> Iterator[Row]:
    pyarrow = _pyarrow()
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_PARQUET_ROWS):
                yield from batch.to_pylist()
    except pyarrow.ArrowException as error:
        raise click.ClickException(f"{path}: no Parquet: {error}") from error


@contextlib.contextmanager
def _write_jsonl(path: Path) -> Iterator[Callable[[Row], None]]:
    with path.open("w", encoding="utf-8") as file:

        def write(row: Row) -> None:
            file.write(json.dumps(row) + "\n")

        yield write


@contextlib.contextmanager
def _write_parquet(path: Path, columns: dict[str, str]) -> Iterator[Callable[[Row], None]]:
    pyarrow = _pyarrow()
    types = {
        name: getattr(pyarrow, f"{kind}_" if kind == "bool" else kind)
        for name, kind in columns.items()
    }
    schema = pyarrow.schema([(name, kind()) for name, kind in types.items()])
    waiting: list[Row] = []
    with pyarrow.parquet.ParquetWriter(path, schema) as file:

        def flush() -> None:
            file.write_table(pyarrow.Table.from_pylist(waiting, schema))
            waiting.clear()

        def write(row: Row) -> None:
            waiting.append(row)
            if len(waiting) >= _PARQUET_ROWS:
                flush()

        yield write
        flush()
