"""A host of which tests say who has which uids, and who the worker is."""

from __future__ import annotations

import os
import pwd
from collections.abc import Callable
from pathlib import Path

import pytest

from resyn.workers import host
from resyn.workers.uids import JAILS_PER_BLOCK, UID_STRIDE

ALL_UIDS = "         0          0 4294967295\n"
BLOCK = JAILS_PER_BLOCK * UID_STRIDE
TESTER = 4_242_424  # who has an account
NOBODY = 4_242_425  # who has none
OWN = "tester:300000:65536\n"
Become = Callable[[int], None]


class FakeFiles:
    """The files in which a host says whose uids are whose, and the programs that it has."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "etc").mkdir()
        (folder / "proc/self").mkdir(parents=True)
        (folder / "bin").mkdir()

    def path(self, name: str | Path) -> Path:
        """Return where a file of the host is instead."""
        return self._folder / str(name).lstrip("/")

    def maps(self, uid_map: str, gid_map: str) -> None:
        """Set which uids and gids this process's namespace has."""
        self.path("/proc/self/uid_map").write_text(uid_map)
        self.path("/proc/self/gid_map").write_text(gid_map)

    def subordinate(self, subuid: str, subgid: str) -> None:
        """Set what users may map."""
        self.path("/etc/subuid").write_text(subuid)
        self.path("/etc/subgid").write_text(subgid)

    def install(self, *programs: str) -> None:
        """Add programs to the only folder on PATH."""
        for program in programs:
            self.path(f"/bin/{program}").symlink_to("/bin/true")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeFiles:
    """A host of which everything can be said."""
    files = FakeFiles(tmp_path)
    monkeypatch.setattr(host, "Path", files.path)
    monkeypatch.setenv("PATH", str(files.path("/bin")))
    return files


def account_of(uid: int) -> pwd.struct_passwd:
    """Return what the host's list of accounts has."""
    if uid != TESTER:
        raise KeyError(uid)
    return pwd.struct_passwd(("tester", "x", TESTER, TESTER, "", "/nonexistent", "/bin/sh"))


@pytest.fixture
def become(monkeypatch: pytest.MonkeyPatch) -> Become:
    """Has the worker think that it is another user."""
    monkeypatch.setattr(pwd, "getpwuid", account_of)
    return lambda uid: monkeypatch.setattr(os, "geteuid", lambda: uid)
