"""`resyn env import reasoning-gym`: every dataset of the package reasoning-gym as an environment.

The package itself is in the profile `reasoning-gym`, so that it runs in jails only; nothing here
imports it but `python -m resyn.cli.reasoning_gym`, which writes the list of its datasets anew.
"""

from __future__ import annotations

import importlib
import string
from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path

import click

from resyn.cli import records
from resyn.cli.command import Command, connect, json_option, print_json
from resyn.cli.reasoning_gym_datasets import MODULES
from resyn.client import Client, Environment, InvalidRequest

VERSION = "0.1.25"
PROFILE = "reasoning-gym"

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
    on_progress: Callable[[Environment], None] | None = None,
) -> list[Environment]:
    """Register datasets as `reasoning-gym.<dataset>`; to do so again changes nothing.

    Args:
        client: A client of the service.
        names: Datasets; None means all.
        on_progress: Is given each environment when it is stored.

    Raises:
        InvalidRequest: There is no such dataset; nothing was registered.
    """
    chosen = [(name, _category(name)) for name in (MODULES if names is None else names)]
    stored = []
    for name, category in chosen:
        source = environment_source(name, category)
        environment = client.register_environment(
            source, f"reasoning-gym.{name}", version=VERSION, profile=PROFILE
        )
        stored.append(environment)
        if on_progress is not None:
            on_progress(environment)
    return stored


def _category(dataset: str) -> str:
    found = dict(datasets()).get(dataset)
    if found is None:
        raise InvalidRequest(
            f"reasoning-gym {VERSION} has no dataset {dataset!r}", "name", ", ".join(MODULES)
        )
    return found


@click.command(name="reasoning-gym", cls=Command)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@json_option
@click.pass_context
def import_command(context: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Register the datasets NAME of reasoning-gym, or all of them."""
    show = _print_record if as_json else _print_line
    with connect(context) as client:
        import_environments(client, names or None, show)


def _print_record(environment: Environment) -> None:
    print_json(records.environment(environment, with_source=False))


def _print_line(environment: Environment) -> None:
    click.echo(f"{environment.name}@{environment.version} {environment.digest}")


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
