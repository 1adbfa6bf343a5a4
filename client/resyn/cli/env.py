"""`resyn env`: register, list and show environments."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import click

from resyn.cli import records
from resyn.cli.command import EXIT_ERROR, Command, connect, json_option, print_json
from resyn.client import AdmissionState, Environment, InvalidRequest, StateChange

# For an examination, on a service that is busy.
EXAMINATION_SECONDS = 300.0
STATES = [state.value for state in AdmissionState if state is not AdmissionState.UNSPECIFIED]
USABLE = (AdmissionState.ADMITTED, AdmissionState.RESTRICTED)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(cls=Command)
@click.argument("file", type=_FILE)
@click.option("--name", help="Default: the file's name without its suffix.")
@click.option("--version", help="Default: the next whole number.")
@click.option("--profile", help="Default: as the source says, else `standard`.")
@click.option("--author", default="", help="Who or what made it.")
@click.option("--model", default="", help="The model that wrote it.")
@click.option("--prompt-file", type=_FILE, help="What the model was asked.")
@click.option("--parent", default="", help="What it was made from: name@version, or a digest.")
@click.option("--override", type=click.Choice(STATES), help="This state, without an examination.")
@click.option("--reason", default="", help="Why --override; it is recorded with your name.")
@json_option
@click.pass_context
def register(
    context: click.Context,
    /,
    file: Path,
    prompt_file: Path | None,
    override: str | None,
    reason: str,
    as_json: bool,
    name: str | None,
    **settings: Any,
) -> None:
    """Register the environment in FILE, Python source, after an examination.

    Ends with 1 if it is stored but its calls are refused.
    """
    if (override is None) != (not reason):
        raise click.UsageError("--override and --reason go together")
    change = StateChange(AdmissionState(override), reason) if override else None
    prompt = read_source(prompt_file) if prompt_file is not None else ""
    with connect(context, timeout_seconds=EXAMINATION_SECONDS) as client:
        stored = client.register_environment(
            read_source(file), name or file.stem, prompt=prompt, override=change, **settings
        )
    _print_stored(stored, as_json=as_json)
    if stored.admission is not None and stored.admission.state not in USABLE:
        context.exit(EXIT_ERROR)


@click.command(name="list", cls=Command)
@click.option("--tag", default="", help="Only environments that have this tag.")
@click.option("--family", default="", help="Only environments of this family.")
@click.option("--state", type=click.Choice(STATES), help="Only environments in this state.")
@click.option("--prefix", default="", help="Only names that begin like this.")
@json_option
@click.pass_context
def list_environments(
    context: click.Context, tag: str, family: str, state: str | None, prefix: str, as_json: bool
) -> None:
    """List environments by name and version; all that is given must be true of them."""
    chosen = AdmissionState(state) if state else None
    with connect(context) as client:
        found = client.list_environments(tag=tag, family=family, state=chosen, name_prefix=prefix)
        if as_json:
            for environment in found:
                print_json(records.environment(environment, with_source=False))
            return
        rows = [_row(each) for each in found]
    from resyn.cli import tables

    tables.print_table(
        ("name", "version", "state", "family", "profile", "tags", "description"), rows
    )


@click.command(cls=Command)
@click.argument("ref")
@click.option("--source", "with_source", is_flag=True, help="Also print the Python source.")
@json_option
@click.pass_context
def show(context: click.Context, ref: str, with_source: bool, as_json: bool) -> None:
    """Show the environment REF, and what was found of it: a digest, name@version, or name."""
    with connect(context) as client:
        environment = client.get_environment(ref)
    if as_json:
        print_json(records.environment(environment, with_source=with_source))
        return
    _print(environment)
    if with_source:
        click.echo(f"\n{environment.source}", nl=False)


def read_source(file: Path) -> str:
    """Return a file's text; InvalidRequest if it is none."""
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{file} is not UTF-8: {error}", "source", "UTF-8 text") from error


def _row(found: Environment) -> tuple[str, ...]:
    title = found.description.strip().partition("\n")[0]
    state = "" if found.admission is None else found.admission.state.value
    parts = (found.name, found.version, state, found.family, found.profile)
    return (*parts, " ".join(found.tags), title)


def _print_stored(stored: Environment, *, as_json: bool) -> None:
    if as_json:
        print_json(records.environment(stored, with_source=False))
        return
    click.echo(f"{stored.name}@{stored.version} {stored.digest}")
    if stored.admission is not None:
        from resyn.cli import reports

        reports.print_admission(f"{stored.name}@{stored.version}", stored.admission)


def _print(environment: Environment) -> None:
    from resyn.cli import reports, tables

    record = dataclasses.asdict(environment)
    for name in ("source", "admission", "limits", "provenance", "signals"):
        del record[name]
    record["tags"] = " ".join(environment.tags)
    record["doubts"] = "\n".join(environment.doubts) or "none: its calls may share a process"
    limits = dataclasses.asdict(environment.limits)
    origin = dataclasses.asdict(environment.provenance)
    rows = [(f"limits.{key}", value) for key, value in limits.items()]
    rows += [(f"provenance.{key}", value) for key, value in origin.items()]
    history = environment.admission.history if environment.admission else ()
    rows += [("history", reports.change_text(each)) for each in history]
    tables.print_facts([*record.items(), *rows])
    if environment.admission is not None:
        reports.print_admission("admission", environment.admission)
    if environment.signals is not None and environment.signals.verdicts:
        reports.print_signals(environment.signals)
