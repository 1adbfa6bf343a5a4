"""Tables and progress for people. Imports rich, which takes time: import this when it is needed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, track
from rich.table import Table
from rich.text import Text

from resyn.cli.command import printable

T = TypeVar("T")


def print_facts(facts: Iterable[tuple[str, object]]) -> None:
    """Print names and values side by side; empty values are left out."""
    table = Table.grid(padding=(0, 2))
    for name, value in facts:
        if value not in ("", None, ()):
            table.add_row(Text(name, style="bold"), _cell(value))
    Console().print(table)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows below their columns' names."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(_cell, row))
    Console().print(table)


def progress(work: Iterable[T], total: int, what: str) -> Iterator[T]:
    """Pass the work through, with a bar on stderr if that is a terminal."""
    console = Console(stderr=True)
    yield from track(
        work, description=what, total=total, console=console, disable=not console.is_terminal
    )


@contextlib.contextmanager
def bar(what: str) -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that shows `what, done, total` as a bar, on stderr if that is a terminal."""
    console = Console(stderr=True)
    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as shown:
        task = shown.add_task(what, total=None)

        def show(what: str, done: int, total: int) -> None:
            shown.update(task, description=what, completed=done, total=total)

        yield show


def _cell(value: object) -> Text:
    # As Text: brackets in untrusted text are no markup.
    return Text(printable(str(value)))
