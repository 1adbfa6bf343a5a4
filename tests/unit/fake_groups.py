"""Folders of a plain file system that stand for control groups of version 2.

They keep what is written, and enforce nothing. What the kernel does with real ones is for the tests
with jails.
"""

from __future__ import annotations

from pathlib import Path


def make_folder(folder: Path, is_root: bool = False) -> Path:
    """Make what the kernel shows of a group; the root has no type."""
    folder.mkdir()
    (folder / "cgroup.procs").touch()
    (folder / "cgroup.subtree_control").touch()
    if not is_root:
        (folder / "cgroup.type").write_text("domain\n")
    return folder


def delegated(folder: Path) -> bool:
    """Say whether groups inside a folder count and limit."""
    # The last of what was written one by one, as the kernel wants it.
    return (folder / "cgroup.subtree_control").read_text() == "+pids"
