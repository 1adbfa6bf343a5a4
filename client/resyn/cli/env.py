"""`resyn env`: register, list and show environments."""

from __future__ import annotations

from pathlib import Path

import click

from resyn.cli import records
from resyn.cli.command import Command, connect, json_option, print_json
from resyn.client import Environment, InvalidRequest

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(cls=Command)
@click.argument("file", type=_FILE)
@click.option("--name", help="Default: the file's name without its suffix.")
@click.option("--version", help="Default: the next whole number.")
@click.option("--profile", help="Default: as the source says, else `standard`.")
@json_option
@click.pass_context
def register(
    context: click.Context,
    file: Path,
    name: str | None,
    version: str | None,
    profile: str | None,
    as_json: bool,
) -> None:
    """Register the environment in FILE, Python source."""
    try:
        source = file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{file} is not UTF-8: {error}", "source", "UTF-8 text") from error
    with connect(context) as client:
        stored = client.register_environment(
            source, name or file.stem, version=version, profile=profile
        )
    _print(stored, as_json=as_json, with_source=False)


@click.command(name="list", cls=Command)
@click.option("--tag", default="", help="Only environments that have this tag.")
@click.option("--prefix", default="", help="Only names that begin like this.")
@json_option
@click.pass_context
def list_environments(context: click.Context, tag: str, prefix: str, as_json: bool) -> None:
    """List environments by name and version."""
    with connect(context) as client:
        found = client.list_environments(tag=tag, name_prefix=prefix)
        if as_json:
            for environment in found:
                print_json(records.environment(environment, with_source=False))
            return
        rows = [(e.name, e.version, e.profile, " ".join(e.tags), _title(e)) for e in found]
    from resyn.cli import tables

    tables.print_table(("name", "version", "profile", "tags", "description"), rows)


@click.command(cls=Command)
@click.argument("ref")
@click.option("--source", "with_source", is_flag=True, help="Also print the Python source.")
@json_option
@click.pass_context
def show(context: click.Context, ref: str, with_source: bool, as_json: bool) -> None:
    """Show the environment REF: a digest, name@version, or name."""
    with connect(context) as client:
        environment = client.get_environment(ref)
    _print(environment, as_json=as_json, with_source=with_source)


def _title(environment: Environment) -> str:
    return environment.description.strip().partition("\n")[0]


def _print(environment: Environment, *, as_json: bool, with_source: bool) -> None:
    record = records.environment(environment, with_source=with_source)
    if as_json:
        print_json(record)
        return
    from resyn.cli import tables

    limits = record.pop("limits")
    record.pop("source", None)
    record["tags"] = " ".join(environment.tags)
    record["doubts"] = "\n".join(environment.doubts) or "none: its calls may share a process"
    tables.print_facts([*record.items(), *((f"limits.{k}", v) for k, v in limits.items())])
    if with_source:
        click.echo(f"\n{environment.source}", nl=False)
