"""`resyn status` and `resyn env circuit`: what operators see, and what they set of circuits."""

from __future__ import annotations

import dataclasses
import time

import click

from resyn.cli.command import Command, connect, json_option, print_json
from resyn.client import Circuit, Quarantine, ServerState, ServiceStatus, WorkerState

_MEBIBYTE = 1 << 20
author_option = click.option("--author", default="", help="Default: your name on this machine.")


@click.command(cls=Command)
@json_option
@click.pass_context
def status(context: click.Context, as_json: bool) -> None:
    """Show workers, Redis, waiting calls, and environments that are out of service."""
    with connect(context) as client:
        found = client.status()
    if as_json:
        print_json(dataclasses.asdict(found))
    else:
        _print(found)


@click.command(name="open", cls=Command)
@click.argument("ref")
@click.option("--reason", required=True, help="Callers read it in their faults.")
@author_option
@json_option
@click.pass_context
def open_circuit(context: click.Context, ref: str, reason: str, author: str, as_json: bool) -> None:
    """Take the environment REF out of service for now: its calls get the fault QUARANTINED."""
    with connect(context) as client:
        circuit = client.set_quarantine(ref, Quarantine.OPEN, reason=reason, author=author)
    _print_one(circuit, as_json)


@click.command(name="close", cls=Command)
@click.argument("ref")
@click.option("--reason", default="", help="For other operators.")
@author_option
@json_option
@click.pass_context
def close_circuit(
    context: click.Context, ref: str, reason: str, author: str, as_json: bool
) -> None:
    """Keep the environment REF in service, whatever its circuit would do."""
    with connect(context) as client:
        circuit = client.set_quarantine(ref, Quarantine.CLOSED, reason=reason, author=author)
    _print_one(circuit, as_json)


@click.command(name="automatic", cls=Command)
@click.argument("ref")
@author_option
@json_option
@click.pass_context
def free_circuit(context: click.Context, ref: str, author: str, as_json: bool) -> None:
    """Leave it to the circuit of the environment REF again."""
    with connect(context) as client:
        circuit = client.set_quarantine(ref, Quarantine.AUTOMATIC, author=author)
    _print_one(circuit, as_json)


def _print_one(circuit: Circuit, as_json: bool) -> None:
    if as_json:
        print_json(dataclasses.asdict(circuit))
        return
    from resyn.cli import tables

    tables.print_facts(zip(_CIRCUIT_COLUMNS, _circuit_row(circuit), strict=True))


def _print(found: ServiceStatus) -> None:
    from resyn.cli import tables

    server = found.server
    waiting = f"{server.waiting_calls:,} of at most {server.most_waiting_calls:,}"
    facts = [("server", _server(server)), ("calls waiting", waiting), ("redis", _redis(found))]
    facts += [("also", _server(each)) for each in found.servers if each.server != server.server]
    tables.print_facts(facts)
    if found.workers:
        click.echo()
        tables.print_table(_WORKER_COLUMNS, map(_worker_row, found.workers))
    elif not found.redis.problem:
        click.echo("\nno worker is alive")
    if found.circuits:
        click.echo()
        tables.print_table(_CIRCUIT_COLUMNS, map(_circuit_row, found.circuits))


def _server(server: ServerState) -> str:
    return f"{server.server} at {server.address}" if server.address else server.server


def _redis(found: ServiceStatus) -> str:
    redis = found.redis
    if redis.problem:
        return f"NO ANSWER: {redis.problem}"
    most = f"of {_memory(redis.most_bytes)}" if redis.most_bytes else "without a limit"
    return f"{redis.version}, {_memory(redis.used_bytes)} {most}"


# Without the host, which the worker's name begins with: eight columns fit a terminal.
_WORKER_COLUMNS = ("worker", "state", "running", "waiting", "jails", "level", "profiles", "beat")


def _worker_row(worker: WorkerState) -> tuple[str, ...]:
    return (
        worker.worker,
        _worker_state(worker),
        f"{worker.running}/{worker.slots}",
        str(worker.waiting),
        f"{worker.warm_jails}, {_memory(worker.warm_bytes)}",
        worker.isolation_level.value,
        " ".join(worker.profiles),
        f"{worker.beat_age_seconds:.1f} s ago",
    )


def _worker_state(worker: WorkerState) -> str:
    if not worker.alive:
        return "gone"
    if worker.ejected:
        return f"OUT OF SERVICE: {worker.ejected}"
    return "draining" if worker.draining else "serves"


_CIRCUIT_COLUMNS = ("environment", "state", "reason", "next try", "set by")


def _circuit_row(circuit: Circuit) -> tuple[str, ...]:
    override = circuit.override
    until = circuit.until_unix_seconds
    state = circuit.state.value.replace("_", "-")
    return (
        circuit.environment or circuit.environment_digest,
        state if override is None else f"{state} (kept so)",
        circuit.reason if override is None else override.reason,
        _clock(until) if until and override is None else "",
        "" if override is None else f"{override.author}, {_clock(override.set_unix_seconds)}",
    )


def _clock(unix_seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(unix_seconds))


def _memory(count: int) -> str:
    return f"{count / _MEBIBYTE:,.0f} MiB"
