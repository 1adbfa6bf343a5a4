"""`resyn demo`: everything once, for real, with the expected outcomes checked."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

import click

from resyn.cli import stack
from resyn.cli.command import Command, json_option, print_json
from resyn.cli.demo_cases import HOSTILE, SLOPPY_ENVIRONMENT, Hostile
from resyn.cli.shared import builtin_environments
from resyn.client import (
    AdmissionState,
    Client,
    Fault,
    Instance,
    InstanceHash,
    Outcome,
    Rejected,
    VerifyItem,
)

PROFILES = ("standard", "scientific")
LEVELS = (1, 5, 10)
INSTANCES_PER_LEVEL = 4
WRONG_ANSWER = "no idea"
THROUGHPUT_CALLS = 2048
# Environments that are examined at the same time.
AT_ONCE = 3


@dataclass(frozen=True)
class Row:
    """One line of the demo's table."""

    what: str
    expected: str
    seen: str
    isolation: str
    milliseconds: float

    @property
    def passed(self) -> bool:
        """Whether what was expected happened."""
        return self.expected == self.seen


@click.command(cls=Command)
@json_option
@click.option("--log-file", type=click.Path(path_type=Path), help="Where the service logs to.")
@click.option("--environments", type=click.IntRange(1), help="Only so many of the built-in ones.")
def demo(as_json: bool, log_file: Path | None, environments: int | None) -> None:
    """Start a service, admit the built-in environments, score right, wrong and hostile answers.

    Ends with 1 if any outcome is not the expected one.
    """
    stack.build_profiles(PROFILES)
    log_file = log_file or Path(tempfile.gettempdir()) / "resyn-demo.log"
    started = time.monotonic()
    with stack.running(stack.Plan(profiles=PROFILES, log_file=log_file)) as service:
        _say(
            f"service ready after {time.monotonic() - started:.1f} s; its log is {log_file}",
            as_json,
        )
        with Client(service.address) as client:
            builtin = dict(islice(builtin_environments().items(), environments))
            rows = _show(chain(_environments(client, builtin), _hostile(client)), as_json)
            speed = _throughput(client, list(builtin)[::3])
    failed = [row for row in rows if not row.passed]
    if as_json:
        print_json({"rows": len(rows), "unexpected": len(failed), "verdicts_per_second": speed})
    else:
        _say(
            f"{speed:,.0f} verdicts/s in one batch, none from the cache, all on one machine",
            False,
        )
        _say(f"{len(rows)} outcomes, {len(failed)} of them unexpected", False)
    if failed:
        raise SystemExit(1)


def _say(text: str, as_json: bool) -> None:
    if not as_json:
        click.echo(text)


def _show(rows: Iterator[Row], as_json: bool) -> list[Row]:
    """Print each row as it comes, for a person or a program."""
    found = []
    for row in rows:
        found.append(row)
        if as_json:
            print_json({"passed": row.passed, **vars(row)})
        else:
            mark = (
                click.style("ok ", "green") if row.passed else click.style("NO ", "red", bold=True)
            )
            click.echo(
                f"{mark} {row.what:42} {row.seen:22} {row.isolation:12} {row.milliseconds:8.1f} ms"
            )
    return found


def _environments(client: Client, builtin: Mapping[str, Path]) -> Iterator[Row]:
    """Have built-in environments admitted; their reference answers score 1, nonsense scores 0."""
    with ThreadPoolExecutor(AT_ONCE) as threads:
        stored = threads.map(lambda name: _admit(client, name, builtin[name]), builtin)
        for name, (row, state) in zip(builtin, stored, strict=True):
            yield row
            if state in (AdmissionState.ADMITTED, AdmissionState.RESTRICTED):
                yield from _score(client, name)


def _admit(client: Client, name: str, path: Path) -> tuple[Row, AdmissionState]:
    started = time.monotonic()
    environment = client.register_environment(path.read_text(encoding="utf-8"), name)
    state = environment.admission.state if environment.admission else AdmissionState.UNSPECIFIED
    milliseconds = (time.monotonic() - started) * 1000
    return Row(f"{name}: examined", "admitted", state.value, "", milliseconds), state


def _score(client: Client, name: str) -> Iterator[Row]:
    instances = _instances(client, name)
    right = [_item(name, i, i.reference_answer or "") for i in instances]
    wrong = [_item(name, i, WRONG_ANSWER) for i in instances]
    yield _row(f"{name}: right answers", "score 1", client.verify_batch(right))
    yield _row(f"{name}: wrong answers", "score 0", client.verify_batch(wrong))


def _instances(client: Client, name: str) -> list[Instance]:
    found: list[Instance] = []
    for level in LEVELS:
        for made in client.generate(
            name,
            difficulty=level,
            seed=level,
            count=INSTANCES_PER_LEVEL,
            with_reference_answer=True,
        ):
            if not isinstance(made, Instance):
                raise click.ClickException(f"{name}, level {level}: {made.fault.message}")
            found.append(made)
    return found


def _item(name: str, instance: Instance, answer: str) -> VerifyItem:
    return VerifyItem(name, answer, InstanceHash(instance.hash))


def _hostile(client: Client) -> Iterator[Row]:
    """A verifier that runs answers is found out; on our word it runs, and so do hostile answers."""
    started = time.monotonic()
    found = client.register_environment(SLOPPY_ENVIRONMENT, "demo-sloppy").admission
    state = found.state.value if found else ""
    milliseconds = (time.monotonic() - started) * 1000
    yield Row("a verifier that runs answers: examined", "quarantined", state, "", milliseconds)
    refused = client.verify("demo-sloppy", "score = 1.0", instance=1)
    yield _row("a verifier that runs answers: called", "quarantined", [refused])
    why = "its answers are hostile, which is what the demo shows"
    client.set_admission("demo-sloppy", AdmissionState.ADMITTED, reason=why)
    for case in HOSTILE:
        outcome = client.verify("demo-sloppy", case.answer, instance=1)
        yield _row(f"hostile: {case.what}", _expected(case), [outcome])


def _expected(case: Hostile) -> str:
    return str(case.kind) if case.kind else f"score {case.score:g}"


def _row(what: str, expected: str, results: Sequence[Outcome | Rejected]) -> Row:
    """Sum up results that should all be alike; the first one that is not is shown."""
    names = [_name(result) for result in results]
    seen = next((name for name in names if name != expected), expected)
    ran = [r.execution for r in results if not isinstance(r, Rejected)]
    modes = [str(each.isolation_mode) for each in ran if each.worker]
    isolation = modes[0] if modes else ""  # what was refused ran nowhere
    slowest = max((each.execution_seconds for each in ran), default=0.0)
    return Row(what, expected, seen, isolation, slowest * 1000)


def _name(result: Outcome | Rejected) -> str:
    if isinstance(result, Rejected):
        return f"rejected: {result.error}"
    return str(result.kind) if isinstance(result, Fault) else f"score {result.score:g}"


def _throughput(client: Client, names: Sequence[str]) -> float:
    """Return verdicts per second over these environments, in a batch."""
    items: Iterable[VerifyItem] = (
        _item(name, instance, instance.reference_answer or "")
        for name in names
        for instance in _instances(client, name)
    )
    few = [replace(item, use_cache=False) for item in items]
    many = (few * (THROUGHPUT_CALLS // len(few) + 1))[:THROUGHPUT_CALLS]
    started = time.monotonic()
    results = client.verify_batch(many)
    seconds = time.monotonic() - started
    if wrong := [result for result in results if _name(result) != "score 1"]:
        raise click.ClickException(f"{len(wrong)} of {len(many)} right answers: {_name(wrong[0])}")
    return THROUGHPUT_CALLS / seconds
