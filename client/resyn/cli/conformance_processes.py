"""The processes of this host, as /proc shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """One process."""

    pid: int
    parent: int
    uid: int
    zombie: bool
    groups: str  # the text of its control groups

    def is_zombie_of(self, parents: set[int]) -> bool:
        """Say whether it has ended and one of these processes has not reaped it."""
        return self.zombie and self.parent in parents


def processes(uids: range) -> Iterator[Process]:
    """Yield the processes of these uids; those that end meanwhile are left out."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                yield from _read(folder, uids)
            except (OSError, KeyError, ValueError, IndexError):
                continue


def _read(folder: Path, uids: range) -> Iterator[Process]:
    status = (folder / "status").read_text(encoding="utf-8", errors="replace")
    uid = int(status.partition("\nUid:\t")[2].split()[0])
    if uid not in uids:
        return
    facts = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    yield Process(
        pid=int(folder.name),
        parent=int(facts["PPid"]),
        uid=uid,
        zombie=facts["State"].startswith("Z"),
        groups=(folder / "cgroup").read_text(encoding="utf-8", errors="replace"),
    )
