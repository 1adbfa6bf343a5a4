"""`resyn env export` and `resyn env import files`: environments from and to plain files."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import click

from resyn.cli import environment_files as files
from resyn.cli.command import EXIT_ERROR, Command, connect, json_option, print_json, printable
from resyn.cli.env import EXAMINATION_SECONDS
from resyn.client import Client, Environment, NotFound, ResynError

_FOLDER = click.Path(file_okay=False, path_type=Path)
_AT_ONCE = 4


@dataclass(frozen=True)
class Line:
    """What became of one environment."""

    what: str
    environment: str
    why: str = ""


@click.command(cls=Command)
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("refs", metavar="[REF]...", nargs=-1)
@json_option
@click.pass_context
def export(context: click.Context, folder: Path, refs: tuple[str, ...], as_json: bool) -> None:
    """Write the environments REF, or all of them, to files below DIR.

    Each becomes FAMILY/NAME@VERSION.py with its source, and a .json file beside it. Files of other
    environments stay as they are.
    """
    with connect(context) as client, ThreadPoolExecutor(_AT_ONCE) as threads:
        names = refs or [f"{each.name}@{each.version}" for each in client.list_environments()]
        lines = threads.map(lambda name: _export(client, folder, name), names)
        failed = _show(lines, as_json)
    if failed:
        context.exit(EXIT_ERROR)


def _export(client: Client, folder: Path, name: str) -> Line:
    try:
        found = client.get_environment(name)
        return Line("exported", f"{found.name}@{found.version}", str(files.write(folder, found)))
    except (ResynError, files.Unfit, OSError) as error:
        return Line("refused", name, str(error))


@click.command(name="files", cls=Command)
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@json_option
@click.pass_context
def import_files(context: click.Context, folder: Path, as_json: bool) -> None:
    """Register what `resyn env export` has written below DIR, with the same versions and digests.

    Each is examined again; what an operator had set is set again. Versions that are there already
    stay as they are. Ends with 1 if any was refused.
    """
    by_name = itertools.groupby(files.find(folder), key=lambda file: file.name.partition("@")[0])
    names = [list(group) for _, group in by_name]
    with (
        connect(context, timeout_seconds=EXAMINATION_SECONDS) as client,
        ThreadPoolExecutor(_AT_ONCE) as threads,
    ):
        # One version after the other: the last one becomes the latest.
        done = threads.map(lambda group: [_import(client, file) for file in group], names)
        failed = _show(itertools.chain.from_iterable(done), as_json)
    if failed:
        context.exit(EXIT_ERROR)


def _import(client: Client, file: Path) -> Line:
    try:
        stored = files.read(file)
        there = _find(client, stored.reference)
        if there is None:
            return _register(client, stored)
        if there.digest == stored.digest:
            return Line("skipped", stored.reference, "it is there")
        return Line("refused", stored.reference, f"it is {there.digest} there")
    except (ResynError, files.Unfit) as error:
        return Line("refused", str(file), str(error))


def _find(client: Client, reference: str) -> Environment | None:
    try:
        return client.get_environment(reference)
    except NotFound:
        return None


def _register(client: Client, stored: files.Stored) -> Line:
    found = client.register_environment(
        stored.source,
        stored.name,
        version=stored.version,
        profile=stored.profile,
        limits=stored.limits,
        override=None if stored.examined else stored.override,
        author=stored.provenance.author,
        model=stored.provenance.model,
        prompt=stored.provenance.prompt,
        parent=stored.provenance.parent,
    )
    change = stored.override
    if change is not None and stored.examined:
        found = client.set_admission(
            found, change.state, reason=change.reason, author=change.author
        )
    state = found.admission.state.value if found.admission else ""
    by = f", set by {change.author}: {change.reason}" if change else ""
    return Line("registered", stored.reference, state + by)


def _show(lines: Iterator[Line], as_json: bool) -> int:
    """Print each line as it comes; return how many were refused."""
    show: Callable[[Line], None] = _print_record if as_json else _print_line
    refused = 0
    for line in lines:
        show(line)
        refused += line.what == "refused"
    return refused


def _print_record(line: Line) -> None:
    print_json(vars(line))


def _print_line(line: Line) -> None:
    click.echo(printable(f"{line.what} {line.environment}: {line.why}"))
