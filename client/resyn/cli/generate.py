"""`resyn generate`: instances of an environment."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import TextIO

import click

from resyn.cli import records
from resyn.cli.command import EXIT_FAULT, Command, connect, json_option, print_json
from resyn.client import FailedInstance, Instance


@click.command(cls=Command)
@click.argument("ref")
@click.option("--difficulty", type=click.IntRange(1, 10), default=1, show_default=True)
@click.option("--seed", type=int, default=0, show_default=True, help="Of the first instance.")
@click.option("--count", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--reference-answers", is_flag=True, help="Also ask for answers that score 1.0.")
@click.option(
    "-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), metavar="FILE.jsonl"
)
@json_option
@click.pass_context
def generate(
    context: click.Context,
    ref: str,
    difficulty: int,
    seed: int,
    count: int,
    reference_answers: bool,
    output: TextIO | None,
    as_json: bool,
) -> None:
    """Generate instances of the environment REF: a digest, name@version, or name.

    A seed without an instance is printed with its fault, and the exit code is 3.
    """
    with connect(context, timeout_seconds=math.inf) as client:
        series = client.generate(
            ref,
            difficulty=difficulty,
            seed=seed,
            count=count,
            with_reference_answer=reference_answers,
        )
        if output is not None:
            failed = _write(series, count, output, as_json=as_json)
        else:
            failed = _print_json(series) if as_json else _print(series)
    if failed:
        context.exit(EXIT_FAULT)


def _write(
    series: Iterable[Instance | FailedInstance], count: int, output: TextIO, *, as_json: bool
) -> int:
    from resyn.cli import tables

    failed = 0
    for result in tables.progress(series, count, "generating"):
        failed += isinstance(result, FailedInstance)
        output.write(json.dumps(records.generated(result)) + "\n")
    summary = {"instances": count - failed, "failed": failed, "file": output.name}
    if as_json:
        print_json(summary)
    else:
        tables.print_facts(summary.items())
    return failed


def _print_json(series: Iterable[Instance | FailedInstance]) -> int:
    failed = 0
    for result in series:
        failed += isinstance(result, FailedInstance)
        print_json(records.generated(result))
    return failed


def _print(series: Iterable[Instance | FailedInstance]) -> int:
    from resyn.cli import tables

    failed = 0
    for result in series:
        if isinstance(result, FailedInstance):
            failed += 1
            facts = {"seed": result.seed, "fault": result.fault.kind, "": result.fault.message}
        else:
            facts = {"seed": result.seed, "hash": result.hash, "question": result.question}
            facts |= {"reference answer": result.reference_answer}
        tables.print_facts(facts.items())
        click.echo()
    return failed
