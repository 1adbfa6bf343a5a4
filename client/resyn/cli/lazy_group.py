"""A group whose commands are imported when they are used: our own, and those of other parts.

Another part adds a command by an entry point of the group `resyn.commands` that loads to a
click.Command. The entry point's name is the command's; `env.import` is the command `import` of the
sub-group `env`. Such a command finds `--address` as `context.find_object(str)`.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import click

ENTRY_POINT_GROUP = "resyn.commands"


class LazyGroup(click.Group):
    """A group, or one of its sub-groups, which are told by their `prefix`.

    Args:
        own: Our commands: dotted name to `module:attribute`.
        group_help: What each sub-group is about.
        prefix: The dotted name of this group, with a dot at its end; empty for the root.
    """

    def __init__(
        self,
        *,
        own: Mapping[str, str],
        group_help: Mapping[str, str],
        prefix: str = "",
        **settings: Any,
    ) -> None:
        super().__init__(**settings)
        self._own = own
        self._group_help = group_help
        self._prefix = prefix

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all commands and sub-groups, sorted, without importing any."""
        names = {*self._own, *(point.name for point in entry_points(group=ENTRY_POINT_GROUP))}
        below = (n.removeprefix(self._prefix) for n in names if n.startswith(self._prefix))
        return sorted({name.partition(".")[0] for name in below} | set(self.commands))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Import a command; None if there is none of this name."""
        full = self._prefix + name
        # Our own names come first: no other package may take a command of ours over.
        if full in self._own:
            module, _, attribute = self._own[full].partition(":")
            return _checked(full, getattr(importlib.import_module(module), attribute))
        points = entry_points(group=ENTRY_POINT_GROUP)
        for point in points.select(name=full):
            return _load(point)
        if any(n.startswith(f"{full}.") for n in (*self._own, *points.names)):
            return self._sub_group(name)
        return super().get_command(context, name)

    def _sub_group(self, name: str) -> LazyGroup:
        full = self._prefix + name
        return LazyGroup(
            name=name,
            own=self._own,
            group_help=self._group_help,
            prefix=f"{full}.",
            help=self._group_help.get(full),
        )


def _load(point: EntryPoint) -> click.Command:
    try:
        return _checked(point.name, point.load())
    except ImportError as error:
        return _Missing(point, error)


def _checked(name: str, command: object) -> click.Command:
    if not isinstance(command, click.Command):
        raise TypeError(f"the command {name!r} is of type {type(command).__name__}")
    return command


class _Missing(click.Command):
    """Stands for a command that cannot be imported, so that the others still work."""

    def __init__(self, point: EntryPoint, error: ImportError) -> None:
        self._reason = f"`{point.name}` cannot be loaded ({error}); {_cure(point)}"
        super().__init__(
            point.name.rpartition(".")[2],
            short_help=f"Not installed; {_cure(point)}",
            context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
            add_help_option=False,
        )

    def invoke(self, context: click.Context) -> Any:
        """Say which extra brings the command."""
        raise click.ClickException(self._reason)


def _cure(point: EntryPoint) -> str:
    part = point.module.split(".")
    if part[0] == "resyn" and len(part) > 1:
        return f"pip install 'resyn[{part[1]}]'"
    return f"repair the package of {point.value}"
