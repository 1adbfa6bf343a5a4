"""Groups that are folders of a cgroup file system: what both versions have in common."""

from __future__ import annotations

import os
import weakref
from collections.abc import Container
from pathlib import Path

from resyn.workers.groups.group import Group, GroupError
from resyn.workers.kernel import content


class FolderGroup(Group):
    """A group with a folder in each of some trees; files that are read often stay open."""

    def __init__(self, folders: dict[str, Path]) -> None:
        self.folders = folders
        for folder in folders.values():
            try:
                folder.mkdir(exist_ok=True)
            except OSError as error:
                raise GroupError(f"cannot make {folder}: {error.strerror}") from error
        self._files: dict[tuple[str, str], int] = {}
        self._below: weakref.WeakSet[FolderGroup] = weakref.WeakSet()

    def below(self, name: str) -> dict[str, Path]:
        """Return the folders that a group inside this one has."""
        return {tree: folder / name for tree, folder in self.folders.items()}

    def add(self, pid: int) -> None:
        for folder in self.folders.values():
            (folder / "cgroup.procs").write_text(str(pid), encoding="ascii")

    def members(self) -> list[int]:
        # Opened anew each time: version 1 keeps an open file's list for a second.
        folder = self.folders.get("pids") or next(iter(self.folders.values()))
        return [int(pid) for pid in content(f"{folder}/cgroup.procs").split()]

    def tasks(self) -> int:
        return int(self._read("pids", "pids.current"))

    def refused_forks(self) -> int:
        return count(self._read("pids", "pids.events"), "max")

    def kill(self, keep: Container[int] = ()) -> None:
        self._write("pids", "pids.max", "0")  # from here on no member can fork
        for pid in self.members():
            if pid not in keep:
                self._kill_member(pid)

    def remove_folders(self) -> None:
        for folder in self.folders.values():
            for each, _, _ in os.walk(folder, topdown=False):
                os.rmdir(each)

    def close(self) -> None:
        while self._files:
            os.close(self._files.popitem()[1])
        for group in self._below:
            group.close()

    def _open(self, tree: str, name: str) -> int:
        descriptor = self._files.get((tree, name))
        if descriptor is None:
            path = self.folders[tree] / name
            # An owner of nothing but the group may read what only root may write.
            mode = os.O_RDWR if os.access(path, os.W_OK) else os.O_RDONLY
            descriptor = os.open(path, mode | os.O_CLOEXEC)
            self._files[tree, name] = descriptor
        return descriptor

    def _read(self, tree: str, name: str) -> str:
        return os.pread(self._open(tree, name), 65536, 0).decode("ascii")

    def _write(self, tree: str, name: str, value: str) -> None:
        os.write(self._open(tree, name), value.encode("ascii"))


def count(text: str, key: str) -> int:
    return next((int(line.split()[1]) for line in text.splitlines() if line.split()[0] == key), 0)
