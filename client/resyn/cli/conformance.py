"""`resyn conformance`: hostile programs against a running service, beside canaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from resyn.cli.command import Command, connect, json_option, print_json, printable
from resyn.cli.conformance_cases import Case, default_folder, load_cases
from resyn.cli.conformance_runner import Result, Runner

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_COLORS = {"PASS": "green", "GAP": "yellow", "FAIL": "red"}


@click.command(cls=Command)
@click.argument("cases", nargs=-1, metavar="[CASE]...")
@click.option("--hostile-dir", type=_FOLDER, help="Folder of cases; default: those shipped.")
@click.option("--repeat", type=click.IntRange(1), default=1, help="How often each case runs.")
@click.option("--planted", multiple=True, help="A secret of the worker that must come out nowhere.")
@click.option(
    "--latency-seconds",
    type=click.FloatRange(0.001),
    default=3.0,
    show_default=True,
    help="The longest that a canary may take.",
)
@click.option(
    "--host-checks/--no-host-checks",
    default=None,
    help="Look for leftovers on this host; default: if the only worker is here and we are root.",
)
@json_option
@click.pass_context
def conformance(
    context: click.Context,
    cases: tuple[str, ...],
    hostile_dir: Path | None,
    repeat: int,
    planted: tuple[str, ...],
    latency_seconds: float,
    host_checks: bool | None,
    as_json: bool,
) -> None:
    """Attack the service with known hostile programs, and check that nobody else is touched.

    CASE is an id, or its beginning: C01, or V for all forgeries. Ends with 1 if any case fails.
    The corpus registers environments named conformance-*; run it on a cluster that may keep them.
    """
    chosen = load_cases(hostile_dir or default_folder(), cases)
    with connect(context) as client:
        try:
            runner = Runner(client, planted, latency_seconds, host_checks)
        except RuntimeError as error:
            raise click.ClickException(str(error)) from error
        if not as_json:
            seen = "with" if runner.host else "without"
            click.echo(f"{len(chosen)} cases, {seen} a look at the worker's host")
        results = list(_report(runner, chosen * repeat, as_json))
    _sum_up(results, as_json)


def _report(runner: Runner, cases: Sequence[Case], as_json: bool) -> Iterator[Result]:
    """Run the cases one at a time and print each result as it comes."""
    for case in sorted(cases, key=lambda case: case.id):
        result = runner.run(case)
        if as_json:
            print_json(_record(result))
        else:
            _print(result)
        yield result


def _print(result: Result) -> None:
    case = result.case
    mark = click.style(f"{result.mark:4}", _COLORS[result.mark])
    seen = ", ".join(result.seen)
    facts = f"{result.seconds * 1000:7.0f} ms, canaries {result.canary_seconds * 1000:5.0f} ms"
    click.echo(f"{mark} {case.id:4} {case.place:8} {case.title[:56]:56} {seen:22.40} {facts}")
    if result.problems:
        click.echo(f"     expected {' or '.join(case.expect)}")
    if case.known_gap:
        click.echo(f"     known gap: {case.known_gap}")
    for problem in result.problems:
        click.echo(printable(f"     {problem}"))


def _record(result: Result) -> dict[str, object]:
    case = result.case
    return {
        "id": case.id,
        "title": case.title,
        "category": case.category,
        "place": case.place,
        "mark": result.mark,
        "expected": case.expect,
        "seen": result.seen,
        "problems": result.problems,
        "known_gap": case.known_gap,
        "seconds": result.seconds,
        "slowest_canary_seconds": result.canary_seconds,
        "canaries": result.canaries,
    }


def _sum_up(results: Sequence[Result], as_json: bool) -> None:
    marks = [result.mark for result in results]
    counts = {mark: marks.count(mark) for mark in _COLORS}
    slowest = max((result.canary_seconds for result in results), default=0.0)
    if as_json:
        print_json({"runs": len(results), **counts, "slowest_canary_seconds": slowest})
    else:
        text = ", ".join(f"{number} {mark}" for mark, number in counts.items())
        click.echo(f"{len(results)} runs: {text}; slowest canary {slowest * 1000:.0f} ms")
    if counts["FAIL"]:
        raise SystemExit(1)
