"""`resyn bench`: how fast a service is, beside references, and how many cores a load needs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

import click

from resyn.cli import bench_report
from resyn.cli.bench_capacity import Load, parse_load
from resyn.cli.bench_rounds import Measurement, Scale, measure
from resyn.cli.bench_workloads import WORKLOADS, Chosen, Prepare, Workload, demanding, own
from resyn.cli.command import EXIT_ERROR, Command, connect, json_option, print_json, printable
from resyn.client import InvalidRequest, IsolationMode

EXIT_INTERRUPTED = 130
REGISTER_SECONDS = 120.0


class Run:
    """Measures workloads, prints each when it ends, and knows what became of all."""

    def __init__(self, scale: Scale, load: Load | None, cores: int | None, as_json: bool) -> None:
        self._scale, self._load, self._cores, self._as_json = scale, load, cores, as_json
        self._measured: list[Measurement] = []
        self._skipped: dict[str, str] = {}
        self.interrupted = False

    def prepared(
        self, name: str, prepare: Callable[[], Workload], *, must: bool
    ) -> Workload | None:
        """Return a workload; None if no live worker offers its profile and it may be left out."""
        try:
            return prepare()
        except InvalidRequest as error:
            if must or error.field != "profile":
                raise
            self._skipped[name] = error.problem
            self._say(f"{name}: left out: {error.problem}")
            return None

    def measure(self, address: str | None, workload: Workload) -> None:
        """Measure a workload; what is known of it is printed however this ends."""
        self._measured.append(found := Measurement(workload, self._scale))
        try:
            asyncio.run(measure(address or "", found, self._load, self._cores))
        finally:
            if not self._as_json:
                bench_report.show(found)

    def end(self) -> None:
        """Print what is left to say."""
        if self.interrupted:
            self._say("interrupted: this is what was measured so far")
        if self._as_json:
            records = [bench_report.record(each) for each in self._measured]
            ended = {"skipped": self._skipped, "interrupted": self.interrupted}
            print_json({"scale": vars(self._scale), "workloads": records, **ended})

    @property
    def exit_code(self) -> int:
        """1 if any call went wrong; 130 after Ctrl-C."""
        if any(each.total.failed for each in self._measured):
            return EXIT_ERROR
        return EXIT_INTERRUPTED if self.interrupted else 0

    def _say(self, text: str) -> None:
        if not self._as_json:
            click.echo(printable(text))


@click.command(cls=Command)
@click.option(
    "--workload",
    "workloads",
    multiple=True,
    type=click.Choice(list(WORKLOADS)),
    help="Repeatable. Default: all whose profiles the live workers offer.",
)
@click.option("--environment", metavar="NAME@VERSION", help="Instead: one of your environments.")
@click.option(
    "--difficulty",
    type=click.IntRange(1, 10),
    default=3,
    show_default=True,
    help="Of its instances.",
)
@click.option(
    "--instances",
    type=click.IntRange(1),
    default=512,
    show_default=True,
    help="How many of it to generate.",
)
@click.option(
    "--unsandboxed",
    is_flag=True,
    help="Also run its code in this very process, as a reference. Only if you trust it.",
)
@click.option(
    "--isolation-mode",
    type=click.Choice([IsolationMode.FORK.value, IsolationMode.FRESH_JAIL.value]),
    help="Isolate all calls at least so; default: as fast as is safe.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.1),
    default=10.0,
    show_default=True,
    help="For each workload.",
)
@click.option(
    "--rounds",
    type=click.IntRange(1),
    default=3,
    show_default=True,
    help="In which each figure is measured once.",
)
@click.option(
    "--at-once",
    type=click.IntRange(1),
    default=64,
    show_default=True,
    help="Callers that each wait for their verdict.",
)
@click.option(
    "--batch",
    type=click.IntRange(1, 10_000),
    default=256,
    show_default=True,
    help="Answers in a request.",
)
@click.option(
    "--in-flight",
    type=click.IntRange(1),
    default=4,
    show_default=True,
    help="Such requests that are out at a time.",
)
@click.option(
    "--burst",
    type=click.IntRange(1),
    help="Calls of a burst; default 8192, and none with --environment.",
)
@click.option(
    "--load",
    type=parse_load,
    metavar="COUNT/TIME",
    help="Say how many cores this needs: 8192/30s, 500/s, 1000000/2h.",
)
@click.option(
    "--cores",
    type=click.IntRange(1),
    help="Cores of all workers, for --load; the service does not tell.",
)
@json_option
@click.pass_context
def bench(
    context: click.Context,
    workloads: tuple[str, ...],
    environment: str | None,
    difficulty: int,
    instances: int,
    unsandboxed: bool,
    isolation_mode: str | None,
    seconds: float,
    rounds: int,
    at_once: int,
    batch: int,
    in_flight: int,
    burst: int | None,
    load: Load | None,
    cores: int | None,
    as_json: bool,
) -> None:
    """Measure the service in the shapes in which trainers call it, beside references.

    Every figure is the median of rounds; each round measures its references too: bare gRPC round
    trips to the same server, and the same verifier here without a sandbox. All verdicts are
    checked: a wrong one or a fault ends with 1. Ctrl-C prints what was measured so far.

    Registers environments named bench-*, and for the workload `mixed` those of
    `resyn env import reasoning-gym`; run it on a cluster that may keep them.
    """
    if environment is not None and workloads:
        raise click.UsageError("give --workload or --environment, not both")
    if environment is None and unsandboxed:
        raise click.UsageError("--unsandboxed is about --environment; our own always run here too")
    if cores is not None and load is None:
        raise click.UsageError("--cores says how many cores --load is reckoned with; give both")
    scale = Scale(seconds, rounds, at_once, batch, in_flight, burst or Scale.burst)
    chosen = Chosen(environment, difficulty, instances, burst, unsandboxed)
    run = Run(scale, load, cores, as_json)
    try:
        with connect(context, timeout_seconds=REGISTER_SECONDS) as client:
            for name, prepare in _prepares(workloads, environment):
                ready = partial(prepare, client, chosen)
                if workload := run.prepared(name, ready, must=bool(workloads)):
                    workload = demanding(workload, isolation_mode)
                    run.measure(context.find_object(str), workload)
    except KeyboardInterrupt:
        run.interrupted = True
    finally:  # what was measured before an error counts too
        run.end()
    context.exit(run.exit_code)


def _prepares(workloads: Sequence[str], environment: str | None) -> list[tuple[str, Prepare]]:
    """Return what prepares each workload, by name."""
    if environment is not None:
        return [(environment, own)]
    names = dict.fromkeys(workloads) or WORKLOADS
    return [(name, WORKLOADS[name]) for name in names]
