"""`resyn env admit`, `quarantine` and `retire`: an operator's word on an environment's content."""

from __future__ import annotations

import click

from resyn.cli import records
from resyn.cli.command import Command, connect, json_option, print_json
from resyn.client import AdmissionState

_reason = click.option("--reason", required=True, help="It is recorded; callers read it in faults.")
_author = click.option("--author", default="", help="Default: your name on this machine.")


@click.command(cls=Command)
@click.argument("ref")
@click.option("--as-examined", is_flag=True, help="Leave it to its report again.")
@_reason
@_author
@json_option
@click.pass_context
def admit(
    context: click.Context, ref: str, as_examined: bool, reason: str, author: str, as_json: bool
) -> None:
    """Admit the environment REF, whatever its report says."""
    state = None if as_examined else AdmissionState.ADMITTED
    _set(context, ref, state, reason, author, as_json)


@click.command(cls=Command)
@click.argument("ref")
@_reason
@_author
@json_option
@click.pass_context
def quarantine(context: click.Context, ref: str, reason: str, author: str, as_json: bool) -> None:
    """Refuse the calls of the environment REF: there is something wrong with it."""
    _set(context, ref, AdmissionState.QUARANTINED, reason, author, as_json)


@click.command(cls=Command)
@click.argument("ref")
@_reason
@_author
@json_option
@click.pass_context
def retire(context: click.Context, ref: str, reason: str, author: str, as_json: bool) -> None:
    """Put the environment REF out of use, for good or until it is admitted again."""
    _set(context, ref, AdmissionState.RETIRED, reason, author, as_json)


def _set(
    context: click.Context,
    ref: str,
    state: AdmissionState | None,
    reason: str,
    author: str,
    as_json: bool,
) -> None:
    with connect(context) as client:
        found = client.set_admission(ref, state, reason=reason, author=author)
    if as_json:
        print_json(records.environment(found, with_source=False))
    elif found.admission is not None:
        from resyn.cli import reports

        reports.print_admission(f"{found.name}@{found.version}", found.admission)
