"""`resyn env check`: what the service would find, before anything is registered."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from resyn.cli import records
from resyn.cli.command import EXIT_ERROR, Command, connect, json_option, print_json
from resyn.cli.env import EXAMINATION_SECONDS, read_source
from resyn.client import AdmissionReport, AdmissionState, Client, ResynError

_PATH = click.Path(exists=True, path_type=Path)
_PAGE = click.Path(dir_okay=False, writable=True, path_type=Path)
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")


@click.command(cls=Command)
@click.argument("paths", metavar="FILE|DIR...", nargs=-1, required=True, type=_PATH)
@click.option("--profile", help="Default: as each source says, else `standard`.")
@click.option("--parallel", default=4, show_default=True, help="Files that are looked at at once.")
@click.option("--strict", is_flag=True, help="Restrictions and warnings also end with 1.")
@click.option("--report", type=_PAGE, help="Write all that was found to this file, as Markdown.")
@json_option
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    profile: str | None,
    parallel: int,
    strict: bool,
    report: Path | None,
    as_json: bool,
) -> None:
    """Have environments examined, all *.py of folders, and store nothing.

    Ends with 0 if each could be used (admitted, or restricted), with 1 if not.
    """
    files = find_files(paths)
    with (
        connect(context, timeout_seconds=EXAMINATION_SECONDS) as client,
        ThreadPoolExecutor(max(1, parallel)) as threads,
    ):
        found: dict[Path, AdmissionReport | ResynError] = {}
        passed = []
        reports = threads.map(lambda file: _check(client, file, profile), files)
        for file, each in zip(files, reports, strict=True):
            found[file] = each
            passed.append(_show(file, each, strict, as_json))
    if report is not None:
        _write(report, found, paths)
    if not as_json and len(files) > 1:
        click.echo(f"{sum(passed)} of {len(files)} can be used")
    if not all(passed):
        context.exit(EXIT_ERROR)


def _write(
    file: Path, found: Mapping[Path, AdmissionReport | ResynError], paths: Sequence[Path]
) -> None:
    from resyn.cli.report_page import page

    stems = Counter(each.stem for each in found)
    reports = {
        path.stem if stems[path.stem] == 1 else str(path): (
            str(each) if isinstance(each, ResynError) else each
        )
        for path, each in found.items()
    }
    command = f"resyn env check {' '.join(map(str, paths))} --report {file.name}"
    file.write_text(page(reports, command), encoding="utf-8")


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Return files as they are, and the Python files of folders."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    if not found:
        raise click.UsageError("there is no *.py in these folders")
    return found


def passes(report: AdmissionReport, strict: bool) -> bool:
    """Return whether an environment with this report could be used."""
    if strict:
        return report.state is AdmissionState.ADMITTED and not any(
            each.severity.value in ("warning", "error") for each in report.findings
        )
    return report.state in (AdmissionState.ADMITTED, AdmissionState.RESTRICTED)


def _check(client: Client, file: Path, profile: str | None) -> AdmissionReport | ResynError:
    """Return the report of a file, or why there is none, which touches no other file."""
    name = file.stem if _NAME.fullmatch(file.stem) else "checked"
    try:
        return client.check_environment(read_source(file), name, profile=profile)
    except ResynError as error:
        return error


def _show(file: Path, found: AdmissionReport | ResynError, strict: bool, as_json: bool) -> bool:
    """Print what became of a file; return whether it could be used."""
    passed = isinstance(found, AdmissionReport) and passes(found, strict)
    if as_json:
        what = (
            records.error(found, str(found))
            if isinstance(found, ResynError)
            else dataclasses.asdict(found)
        )
        print_json({"file": str(file), "passed": passed, **what})
        return passed
    from resyn.cli import reports

    if isinstance(found, ResynError):
        reports.print_problem(str(file), str(found))
    else:
        reports.print_report(str(file), found)
    return passed
