"""`resyn env import reasoning-gym`: every dataset of the package reasoning-gym as an environment.

The package itself is in the profile `reasoning-gym`, so that it runs in jails only; nothing here
imports it but `python -m resyn.cli.reasoning_gym`, which writes the list of its datasets anew.
"""

from __future__ import annotations

import importlib
import string
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from pathlib import Path

import click

from resyn.cli import records
from resyn.cli.command import EXIT_ERROR, Command, connect, json_option, print_json, printable
from resyn.cli.env import EXAMINATION_SECONDS, USABLE
from resyn.cli.reasoning_gym_datasets import MODULES
from resyn.client import (
    AdmissionState,
    Client,
    Environment,
    InvalidRequest,
    ResynError,
    Severity,
    StateChange,
)

VERSION = "0.1.25"
PROFILE = "reasoning-gym"
_AT_ONCE = 4
_FOLDER = click.Path(file_okay=False, path_type=Path)

# What the library generates within the limits of a call, measured on one core; a difficulty outside
# becomes the nearest inside. All others manage 1 to 10, though not from every seed.
_DIFFICULTIES = {
    "jugs": (1, 5),  # 6 takes 7 s, 9 takes minutes
    "sokoban": (2, 10),  # at 1 hardly a board of 6 by 6 has a solution: 4 s, often more
    "zebra_puzzles": (1, 9),  # 10 takes 6 s
}

# The level of the dataset that scores all; word_ladder's knows the words of its own lengths only.
_SCORER_LEVELS = {"word_ladder": 10}

# Where an entry has an answer that scores 1.0, if not in `answer`; empty: nowhere, or not always.
_REFERENCES = {
    "boxnet": "",
    "graph_color": 'json.dumps(instance["metadata"]["possible_answer"])',
    "jugs": "",  # the library's solver pours between the first three jugs only
    "propositional_logic": 'instance["metadata"]["example_answer"]',
    "rubiks_cube": "",  # its example is empty for every cube but the smallest
    "rush_hour": "",
}

_REFERENCE = string.Template('''

def reference_answer(instance):
    """Return an answer of the library's that scores 1.0."""
    return $answer
''')


def datasets() -> list[tuple[str, str]]:
    """Return name and category of every dataset that can be imported, sorted by name.

    `composite` is none of them: it only mixes others, and each of those is here.
    """
    return [(name, module.split(".")[1]) for name, module in MODULES.items()]


def environment_source(dataset: str, category: str) -> str:
    """Return the Python source of the environment that serves a dataset."""
    template = resources.files("resyn.cli").joinpath("reasoning_gym_environment.py.txt")
    easiest, hardest = _DIFFICULTIES.get(dataset, (1, 10))
    source = string.Template(template.read_text(encoding="utf-8")).substitute(
        dataset=dataset,
        category=category,
        module=MODULES[dataset],
        version=VERSION,
        profile=PROFILE,
        easiest=easiest,
        hardest=hardest,
        scorer_level=_SCORER_LEVELS.get(dataset, 0),
    )
    answer = _REFERENCES.get(dataset, 'instance["answer"]')
    source = source if "json." in answer else source.replace("import json\n", "")
    return source + (_REFERENCE.substitute(answer=answer) if answer else "")


def import_environments(
    client: Client,
    names: Sequence[str] | None = None,
    override: StateChange | None = None,
) -> list[Environment]:
    """Register datasets as `reasoning-gym.<dataset>`; to do so again changes nothing.

    Args:
        client: A client of the service.
        names: Datasets; None means all.
        override: This state without an examination; None means an examination.

    Raises:
        InvalidRequest: There is no such dataset; nothing was registered.
    """
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        return list(threads.map(lambda each: _register(client, each, override), chosen(names)))


def chosen(names: Sequence[str] | None) -> list[tuple[str, str]]:
    """Return name and category of some datasets, or of all; InvalidRequest if one is none."""
    return [(name, _category(name)) for name in (MODULES if names is None else names)]


def _register(
    client: Client, dataset: tuple[str, str], override: StateChange | None
) -> Environment:
    return client.register_environment(
        environment_source(*dataset),
        f"reasoning-gym.{dataset[0]}",
        version=VERSION,
        profile=PROFILE,
        override=override,
    )


def _category(dataset: str) -> str:
    found = dict(datasets()).get(dataset)
    if found is None:
        raise InvalidRequest(
            f"reasoning-gym {VERSION} has no dataset {dataset!r}", "name", ", ".join(MODULES)
        )
    return found


@click.command(name="reasoning-gym", cls=Command)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--sources", type=_FOLDER, help="Write the sources to files here; register nothing.")
@click.option("--admitted-by", default="", help="Admit them without an examination: who says so.")
@click.option("--reason", default="", help="Why --admitted-by; it is recorded.")
@click.option("--parallel", default=_AT_ONCE, show_default=True, help="Examined at once.")
@json_option
@click.pass_context
def import_command(
    context: click.Context,
    names: tuple[str, ...],
    sources: Path | None,
    admitted_by: str,
    reason: str,
    parallel: int,
    as_json: bool,
) -> None:
    """Register the datasets NAME of reasoning-gym, or all of them, after an examination of each.

    Ends with 0 if all are stored, in whichever state; with 1 if any was refused.
    """
    if bool(admitted_by) != bool(reason):
        raise click.UsageError("--admitted-by and --reason go together")
    some = chosen(names or None)
    if sources is not None:
        _write_sources(sources, some)
        return
    change = StateChange(AdmissionState.ADMITTED, reason, admitted_by) if reason else None
    with (
        connect(context, timeout_seconds=EXAMINATION_SECONDS) as client,
        ThreadPoolExecutor(max(1, parallel)) as threads,
    ):
        found = threads.map(lambda each: _try(client, each, change), some)
        shown = [_show(*each, as_json) for each in zip(some, found, strict=True)]
    if not as_json:
        usable = sum(each in USABLE for each in shown)
        click.echo(f"{usable} of {len(shown)} can be used, {shown.count(None)} were refused")
    if None in shown:
        context.exit(EXIT_ERROR)


def _write_sources(folder: Path, some: Sequence[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, category in some:
        (folder / f"{name}.py").write_text(environment_source(name, category), encoding="utf-8")


def _try(
    client: Client, dataset: tuple[str, str], override: StateChange | None
) -> Environment | ResynError:
    """Register a dataset; what is wrong with one touches no other one."""
    try:
        return _register(client, dataset, override)
    except ResynError as error:
        return error


def _show(
    dataset: tuple[str, str], found: Environment | ResynError, as_json: bool
) -> AdmissionState | None:
    """Print what became of a dataset; return its state, None if it was refused."""
    name = f"reasoning-gym.{dataset[0]}@{VERSION}"
    if isinstance(found, ResynError):
        if as_json:
            print_json({"name": name, **records.error(found, str(found))})
        else:
            click.echo(printable(f"{name} refused: {found}"))
        return None
    state = found.admission.state if found.admission else AdmissionState.ADMITTED
    if as_json:
        print_json(records.environment(found, with_source=False))
    else:
        click.echo(printable(f"{name} {found.digest}: {state.value}{_why(found)}"))
    return state


def _why(found: Environment) -> str:
    """Return who has set the state, or the codes of the errors that made it."""
    if found.admission is None:
        return ""
    if (override := found.admission.override) is not None:
        return f", set by {override.author}: {override.reason}"
    findings = found.admission.report.findings if found.admission.report else ()
    codes = [each.code for each in findings if each.severity is Severity.ERROR]
    return f" ({', '.join(codes)})" if codes else ""


def _write_datasets() -> None:
    """Write `reasoning_gym_datasets.py` anew, from the reasoning-gym that is installed."""
    importlib.import_module("reasoning_gym")
    known = importlib.import_module("reasoning_gym.factory").DATASETS
    rows = {name: kind.__module__ for name, (kind, _) in known.items() if name != "composite"}
    lines = [f'    "{name}": "{module}",' for name, module in sorted(rows.items())]
    file = Path(__file__).with_name("reasoning_gym_datasets.py")
    docstring = file.read_text(encoding="utf-8").partition("\n\nMODULES")[0]
    file.write_text("\n".join([docstring, "", "MODULES = {", *lines, "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    _write_datasets()
