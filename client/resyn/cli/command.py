"""What our commands share: a client, `--json`, errors and exit codes."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import click

from resyn.cli import records
from resyn.client import Client, ResynError, ServiceUnavailable

EXIT_ERROR = 1
EXIT_FAULT = 3

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for programs; errors too, on stderr."
)


class Command(click.Command):
    """A command that turns the client's errors into one line and exit code 1."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except ResynError as error:
            _fail(context, error)


def connect(context: click.Context, *, timeout_seconds: float = 60.0) -> Client:
    """Return a client of the service that `--address` names."""
    # A person would rather read at once that nobody is there than wait for it.
    return Client(context.find_object(str), retries=0, timeout_seconds=timeout_seconds)


def print_json(value: object) -> None:
    """Print one JSON document on one line."""
    click.echo(json.dumps(value))


def printable(text: str) -> str:
    """Return untrusted text without what would steer the terminal."""
    return re.sub(r"[^\n\t\x20-\x7e\xa0-\U0010ffff]", "\N{REPLACEMENT CHARACTER}", text)


def _fail(context: click.Context, error: ResynError) -> NoReturn:
    text = _explain(error, context.find_object(str) or "")
    if context.params.get("as_json"):
        click.echo(json.dumps(records.error(error, text)), err=True)
    else:
        click.echo(f"resyn: {printable(text)}", err=True)
    context.exit(EXIT_ERROR)


def _explain(error: ResynError, address: str) -> str:
    unreachable = re.search("failed to connect|DNS resolution|No such file", str(error))
    if isinstance(error, ServiceUnavailable) and unreachable:
        return f"no service at {address}; start one with `resyn up`"
    return str(error)
