"""`resyn verify`: the score of one answer."""

from __future__ import annotations

from pathlib import Path

import click

from resyn.cli import records
from resyn.cli.command import EXIT_FAULT, Command, connect, json_option, print_json
from resyn.client import (
    Extraction,
    Fault,
    InstanceHash,
    InstanceJson,
    InvalidRequest,
    IsolationMode,
    Outcome,
)

_FILE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)


@click.command(cls=Command)
@click.argument("ref")
@click.option("--instance-file", type=_FILE, help="A file with the instance as typed JSON.")
@click.option("--instance-hash", help="The hash of an instance that the service has kept.")
@click.option("--instance-json", help="The instance as typed JSON.")
@click.option("--answer", help="The answer; - reads it from stdin.")
@click.option("--answer-file", type=_FILE, help="A file with the answer; - is stdin.")
@click.option(
    "--extraction",
    type=click.Choice([member.value for member in Extraction]),
    default=Extraction.NONE.value,
    show_default=True,
    help="How the answer is found in a model's output.",
)
@click.option(
    "--isolation-mode",
    type=click.Choice([IsolationMode.FORK.value, IsolationMode.FRESH_JAIL.value]),
    help="Isolate the call at least so; default: as fast as is safe.",
)
@click.option("--no-cache", is_flag=True, help="Run the call even if its verdict is known.")
@json_option
@click.pass_context
def verify(
    context: click.Context,
    ref: str,
    instance_file: Path | None,
    instance_hash: str | None,
    instance_json: str | None,
    answer: str | None,
    answer_file: Path | None,
    extraction: str,
    isolation_mode: str | None,
    no_cache: bool,
    as_json: bool,
) -> None:
    """Score an answer in the environment REF: a digest, name@version, or name.

    One line end at the end of an answer from a file or from stdin is not part of it.
    """
    instance = _instance(instance_file, instance_hash, instance_json)
    text = _answer(answer, answer_file)
    with connect(context) as client:
        outcome = client.verify(
            ref,
            text,
            instance=instance,
            extraction=Extraction(extraction),
            isolation_mode=IsolationMode(isolation_mode) if isolation_mode else None,
            use_cache=not no_cache,
        )
    _print(outcome, as_json=as_json)
    if isinstance(outcome, Fault):
        context.exit(EXIT_FAULT)


def _instance(
    file: Path | None, hash_: str | None, text: str | None
) -> InstanceJson | InstanceHash:
    if [file, hash_, text].count(None) != 2:
        raise click.UsageError("give one of --instance-file, --instance-hash and --instance-json")
    if hash_ is not None:
        return InstanceHash(hash_)
    return InstanceJson(_read(file, "instance") if file is not None else text or "")


def _answer(text: str | None, file: Path | None) -> str:
    if (text is None) == (file is None):
        raise click.UsageError("give one of --answer and --answer-file")
    if text is not None and text != "-":
        return text
    return _read(file or Path("-"), "answer").removesuffix("\n").removesuffix("\r")


def _read(file: Path, field: str) -> str:
    with click.open_file(str(file), "rb") as stream:
        content: bytes = stream.read()
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{file} is not UTF-8: {error}", field, "UTF-8 text") from error


def _print(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        print_json(records.outcome(outcome))
        return
    from resyn.cli import tables

    ran = outcome.execution
    if isinstance(outcome, Fault):
        facts = {"fault": outcome.kind, "party": outcome.party, "message": outcome.message}
        facts["retryable"] = str(outcome.retryable)
    else:
        facts = {"score": str(outcome.score)}
        facts["answer missing"] = "yes" if outcome.answer_missing else ""
    facts["isolation"] = f"{ran.isolation_mode}, {ran.isolation_level}"
    facts["time"] = f"{ran.execution_seconds:.6f} s, after {ran.queue_seconds:.6f} s of waiting"
    facts["environment"] = ran.environment_digest
    tables.print_facts(facts.items())
