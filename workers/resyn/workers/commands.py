"""`resyn worker`, `resyn doctor` and `resyn profile`: this part's commands."""

from __future__ import annotations

import dataclasses
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from resyn.common import logs
from resyn.common.settings import SettingError, options, read
from resyn.workers.doctor import examine
from resyn.workers.main import UNFIT, main
from resyn.workers.profiles import (
    Profile,
    ProfileError,
    RuntimeCache,
    default_profile_folders,
    find_profiles,
)
from resyn.workers.settings import WorkerSettings
from resyn.workers.supervisor import Supervisor

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


@click.command(short_help="Run worker processes.")
@click.option("--processes", type=click.IntRange(1), default=1, help="Worker processes. [1]")
@options(WorkerSettings)
def worker(processes: int, **given: Any) -> None:
    """Run workers until SIGTERM: they finish what they have begun, and leave.

    Every option is also a setting of the environment: --redis-url is RESYN_REDIS_URL.
    """
    try:
        settings = read(WorkerSettings, given)
        if processes == 1:
            main(settings)
            return
        logs.set_up(settings.log_level)
        sys.exit(Supervisor(settings, processes).run())
    except UNFIT as error:
        raise click.ClickException(str(error)) from error


@click.command(short_help="Check that this host can hold jails.")
@as_json
def doctor(as_json: bool) -> None:
    """Try every layer of the isolation, and say what to do about those that fail.

    Ends with 1 if no worker could start here. A host that lacks uids or control groups can still
    hold jails, at a lower level: the last line says which.
    """
    settings = _settings()
    profiles = _profiles(settings)
    failed = False
    for finding in examine(settings, profiles.get("standard") or next(iter(profiles.values()))):
        failed = failed or (finding.needed and not finding.passed)
        if as_json:
            click.echo(json.dumps(dataclasses.asdict(finding)))
        else:
            click.echo(f"{'PASS' if finding.passed else 'FAIL'}  {finding.layer}: {finding.seen}")
            if not finding.passed:
                click.echo(f"      do: {finding.cure}")
    sys.exit(1 if failed else 0)


@click.command("list", short_help="Show the profiles and their runtimes.")
@as_json
def list_profiles(as_json: bool) -> None:
    """Show which profiles there are, and which of them are built."""
    settings = _settings()
    cache = RuntimeCache(settings.cache_dir)
    for profile in _profiles(settings).values():
        runtime = cache.find(profile)
        size_bytes = runtime.size_bytes if runtime else 0
        row = {
            "name": profile.name,
            "description": profile.description,
            "packages": list(profile.requirements),
            "digest": profile.runtime_digest,
            "built": runtime is not None,
            "size_bytes": size_bytes,
        }
        state = f"built, {size_bytes >> 20} MiB" if runtime else "not built"
        text = f"{profile.name}: {profile.description} ({state})"
        click.echo(json.dumps(row) if as_json else text)


@click.command("build", short_help="Build the runtimes of profiles.")
@click.argument("names", nargs=-1)
@as_json
def build_profiles(names: tuple[str, ...], as_json: bool) -> None:
    """Build the runtimes of NAMES, or of all profiles; what is built already stays."""
    settings = _settings()
    found = _profiles(settings)
    cache = RuntimeCache(settings.cache_dir)
    for name in names or sorted(found):
        if name not in found:
            raise click.ClickException(f"no profile {name!r}; there are {', '.join(found)}")
        try:
            runtime = cache.ensure(found[name], partial(_progress, name))
        except ProfileError as error:
            raise click.ClickException(str(error)) from error
        row = {"name": name, "root": str(runtime.root), "size_bytes": runtime.size_bytes}
        click.echo(json.dumps(row) if as_json else f"{name}: {runtime.root}")


def _settings() -> WorkerSettings:
    try:
        return read(WorkerSettings, {})
    except SettingError as error:
        raise click.ClickException(str(error)) from error


def _progress(name: str, text: str) -> None:
    click.echo(f"{name}: {text}", err=True)


def _profiles(settings: WorkerSettings) -> dict[str, Profile]:
    try:
        return find_profiles([Path(n) for n in settings.profile_dirs] or default_profile_folders())
    except ProfileError as error:
        raise click.ClickException(str(error)) from error
