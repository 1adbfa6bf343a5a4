"""`resyn job`: what became of jobs."""

from __future__ import annotations

import math
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from resyn.cli import job_rows, records
from resyn.cli.command import EXIT_ERROR, Command, connect, json_option, print_json
from resyn.cli.row_files import check_ending, writing_rows
from resyn.client import Client, Job, JobState

POLL_SECONDS = 0.5
_STATES = [state.value for state in JobState if state is not JobState.UNSPECIFIED]


@click.command(name="list", cls=Command)
@click.option("--state", type=click.Choice(_STATES), help="Only jobs in this state.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@json_option
@click.pass_context
def list_jobs(context: click.Context, state: str | None, limit: int, as_json: bool) -> None:
    """List jobs, newest first."""
    with connect(context) as client:
        found = client.list_jobs(state=JobState(state) if state else None)
        jobs = [job for job, _ in zip(found, range(limit), strict=False)]
    if as_json:
        for job in jobs:
            print_json(records.job(job))
        return
    from resyn.cli import tables

    columns = ("id", "work", "state", "done", "of", "faults", "submitted", "tenant")
    tables.print_table(columns, map(_row, jobs))


def _row(job: Job) -> tuple[object, ...]:
    progress = job.progress
    faults = sum(progress.faults.values())
    submitted = datetime.fromtimestamp(job.submitted_unix_seconds, UTC)
    return (
        job.id,
        records.work_name(job.work),
        job.state.value,
        progress.done,
        progress.total,
        faults,
        f"{submitted:%m-%d %H:%M}Z",
        job.tenant,
    )


@click.command(cls=Command)
@click.argument("job_id", metavar="ID")
@json_option
@click.pass_context
def watch(context: click.Context, job_id: str, as_json: bool) -> None:
    """Wait until the job ID has ended; the exit code is 0 if it is done, else 1."""
    from resyn.cli import tables

    # Unlike other commands this one outlasts a server's restart.
    with Client(context.find_object(str)) as client, tables.bar("waiting") as show:
        while not (job := client.get_job(job_id)).ended:
            show(job.state.value, job.progress.done, job.progress.total)
            time.sleep(POLL_SECONDS)
        show(job.state.value, job.progress.done, job.progress.total)
    _finish(context, job, as_json)


@click.command(cls=Command)
@click.argument("job_id", metavar="ID")
@json_option
@click.pass_context
def cancel(context: click.Context, job_id: str, as_json: bool) -> None:
    """End the job ID for good; what is done of it stays."""
    with connect(context) as client:
        job = client.cancel_job(job_id)
    _print(job, as_json)


@click.command(cls=Command)
@click.argument("job_id", metavar="ID")
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE", help="With the ending .jsonl or .parquet.",
)  # fmt: skip
@click.option("--offset", type=click.IntRange(0), default=0, help="Begin with this item.")
@click.option("--follow", is_flag=True, help="Wait for results until the job has ended.")
@json_option
@click.pass_context
def fetch(
    context: click.Context, job_id: str, output: Path, offset: int, follow: bool, as_json: bool
) -> None:
    """Write the results of the job ID to a file; without --follow, those that there are."""
    check_ending(output)
    with connect(context, timeout_seconds=math.inf) as client:
        work = client.get_job(job_id).work
        columns = job_rows.columns_of(work)
        count = 0
        with writing_rows(output, columns) as write:
            for found in client.job_results(job_id, offset=offset, follow=follow):
                write(job_rows.result(found, work))
                count += 1
        job = client.get_job(job_id)
    summary = {"rows": count, "file": str(output), "state": job.state.value}
    if as_json:
        print_json(summary)
        return
    click.echo(f"{count:,} rows in {output}; the job is {job.state.value}")


def _finish(context: click.Context, job: Job, as_json: bool) -> None:
    _print(job, as_json)
    if job.state is not JobState.DONE:
        context.exit(EXIT_ERROR)


def _print(job: Job, as_json: bool) -> None:
    record = records.job(job)
    if as_json:
        print_json(record)
        return
    from resyn.cli import tables

    progress = record.pop("progress")
    faults = progress.pop("faults")
    facts = {"id": job.id, "work": records.work_name(job.work), "state": job.state.value}
    facts |= {"reason": job.reason}
    states = progress.pop("environments")
    counts = {name.replace("_", " "): count for name, count in progress.items() if count}
    tables.print_facts([*facts.items(), *counts.items(), *states.items(), *faults.items()])
