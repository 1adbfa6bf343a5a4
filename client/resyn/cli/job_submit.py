"""`resyn job submit`: data sets, files of answers, and old verdicts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import click

from resyn.cli import job_registrations, job_rows, records
from resyn.cli.command import Command, connect, json_option, print_json
from resyn.cli.env_check import find_files
from resyn.cli.row_files import check_ending, read_rows
from resyn.client import AdmitJob, Extraction, GenerateJob, ReverifyJob, ScoreJob
from resyn.client.jobs import JobInput, JobWork

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_PATH = click.Path(exists=True, path_type=Path)
_environment = click.option("--environment", help="Of rows that name none.")
_extraction = click.option(
    "--extraction",
    type=click.Choice([member.value for member in Extraction]),
    help="Of rows that name none: how the answer is found in a model's output.",
)


@click.command(cls=Command)
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option(
    "--difficulty", "difficulties", type=click.IntRange(1, 10), multiple=True, default=(1,),
    show_default=True, help="Repeatable.",
)  # fmt: skip
@click.option("--count", type=click.IntRange(min=1), default=1, show_default=True,
              help="Seeds for each environment and difficulty.")  # fmt: skip
@click.option("--seed", type=int, default=0, show_default=True, help="The first one.")
@click.option("--reference-answers", is_flag=True, help="Also ask for answers that score 1.0.")
@json_option
@click.pass_context
def generate(
    context: click.Context,
    refs: tuple[str, ...],
    difficulties: tuple[int, ...],
    count: int,
    seed: int,
    reference_answers: bool,
    as_json: bool,
) -> None:
    """Generate a data set: each environment REF at each difficulty with each seed."""
    work = GenerateJob(refs, difficulties, count, seed, reference_answers)
    _submit(context, work, (), as_json)


@click.command(cls=Command)
@click.argument("file", type=_FILE)
@_environment
@_extraction
@json_option
@click.pass_context
def score(
    context: click.Context,
    file: Path,
    environment: str | None,
    extraction: str | None,
    as_json: bool,
) -> None:
    """Score the answers in FILE, .jsonl or .parquet.

    Columns: environment, answer, one of instance_json, instance_hash (or hash) and instance, and
    if you like item_id, extraction and isolation_mode. Others are ignored.
    """
    rows = read_rows(check_ending(file))
    items = job_rows.items(rows, environment, extraction, reverify=False)
    _submit(context, ScoreJob(), items, as_json)


@click.command(cls=Command)
@click.argument("file", type=_FILE)
@click.option("--tolerance", type=click.FloatRange(0, 1), default=0.0, show_default=True,
              help="Scores that differ by no more than this are equal.")  # fmt: skip
@_environment
@_extraction
@json_option
@click.pass_context
def reverify(
    context: click.Context,
    file: Path,
    tolerance: float,
    environment: str | None,
    extraction: str | None,
    as_json: bool,
) -> None:
    """Score the answers in FILE anew, and report those whose score is not the expected one.

    Columns as for `resyn job submit score`, and expected_score (or score).
    """
    rows = read_rows(check_ending(file))
    items = job_rows.items(rows, environment, extraction, reverify=True)
    _submit(context, ReverifyJob(tolerance), items, as_json)


@click.command(cls=Command)
@click.argument("paths", metavar="FILE|DIR...", nargs=-1, required=True, type=_PATH)
@click.option("--profile", help="Default: as each source says, else `standard`.")
@click.option("--author", default="", help="Who or what made them.")
@click.option("--model", default="", help="The model that wrote them.")
@json_option
@click.pass_context
def admit(
    context: click.Context,
    paths: tuple[Path, ...],
    profile: str | None,
    author: str,
    model: str,
    as_json: bool,
) -> None:
    """Examine and register environments, all *.py of folders, each under its file's name."""
    items = job_registrations.items(find_files(paths), profile, author, model)
    _submit(context, AdmitJob(), items, as_json)


def _submit(
    context: click.Context, work: JobWork, items: Iterable[JobInput], as_json: bool
) -> None:
    with connect(context, timeout_seconds=math.inf) as client:
        job = client.submit_job(work, items)
    if as_json:
        print_json(records.job(job))
    else:
        click.echo(f"{job.id}: {job.progress.total:,} items; `resyn job watch {job.id}`")
