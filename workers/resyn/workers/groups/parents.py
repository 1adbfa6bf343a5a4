"""Where a worker's groups go, and what dead workers left there."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from resyn.workers.groups import version1, version2
from resyn.workers.groups.files import FolderGroup
from resyn.workers.groups.group import GroupError
from resyn.workers.groups.version1 import Version1
from resyn.workers.groups.version2 import Version2
from resyn.workers.kernel import wait_for_exits

_OWN = re.compile(r"resyn-(\d+)-\d+")


def open_worker_group(parent: str = "") -> FolderGroup:
    """Make this worker's group, after removing those of workers that are gone.

    `parent`: a folder of the version 2 tree to make it in; otherwise the place is found. GroupError
    if there is none.
    """
    place = _place(parent)
    sweep(place)
    return _at(place, _worker_name(os.getpid()))


Place = dict[str, Path] | Path


def _place(parent: str) -> Place:
    if parent:
        folder = Path(parent)
        if not (folder / "cgroup.subtree_control").exists():
            raise GroupError(
                f"{folder} is no group of version 2; make it, or leave the setting out"
            )
        version2.enable_controllers(folder)
        return folder
    mounts, unified = mounts_of_groups()
    own = own_groups()
    try:
        return version1.find_parents(mounts, own)
    except GroupError as error:
        if unified is None or "" not in own:
            raise GroupError(f"{error}, and no tree of version 2; mount one of them") from error
        return version2.find_parent(unified, own[""])


def mounts_of_groups() -> tuple[dict[str, Path], Path | None]:
    """Return the mount point of each controller of version 1, and that of version 2."""
    controllers: dict[str, Path] = {}
    unified: Path | None = None
    for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines():
        _, folder, kind, options, *_ = line.split()
        if kind == "cgroup":
            controllers |= {name: Path(folder) for name in options.split(",")}
        elif kind == "cgroup2":
            unified = unified or Path(folder)
    return controllers, unified


def own_groups() -> dict[str, str]:
    """Return this process's group by controller; "" is version 2's."""
    paths: dict[str, str] = {}
    for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
        _, names, path = line.split(":", 2)
        paths |= dict.fromkeys(names.split(","), path)
    return paths


def _at(place: Place, name: str) -> FolderGroup:
    if isinstance(place, Path):
        return Version2(place / name)
    return Version1({tree: folder / name for tree, folder in place.items()})


def sweep(place: Place) -> None:
    """Kill what dead workers left in their groups, and remove the groups."""
    folders = [place] if isinstance(place, Path) else list(place.values())
    for name in {found.name for folder in folders for found in folder.glob("resyn-*")}:
        match = _OWN.fullmatch(name)
        if match and name != _worker_name(int(match[1])):
            with contextlib.suppress(OSError):  # another starting worker may sweep it too
                _empty_and_remove(place, name)


def _worker_name(pid: int) -> str:
    """Name the group of a process by pid and start: the pid alone may be a stranger's by now."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    fields = status.rpartition(") ")[2].split()
    return f"resyn-{pid}-{fields[19]}" if fields[0] not in "ZX" else ""  # dead, and not yet reaped


def _empty_and_remove(place: Place, name: str) -> None:
    top = (place if isinstance(place, Path) else place["pids"]) / name
    for folder in _deepest_first(top):
        group = _at(place, str(Path(name) / folder.relative_to(top)))
        if (folder / "pids.max").exists():
            group.kill()
        wait_for_exits(group.members(), seconds=5.0)
        group.remove()


def _deepest_first(top: Path) -> Iterator[Path]:
    yield from sorted((folder for folder in top.rglob("*/")), reverse=True)
    yield top
