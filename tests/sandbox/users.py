"""Commands as another user of this host, who may have uids for jails."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import need

ROOT = Path(__file__).parents[2]
#: A user without an account, and uids that this host gives to nobody.
UID = 31_415
SUBORDINATE = range(1_700_000_000, 1_700_016_384)


@dataclass(frozen=True)
class User:
    """A user, and what is done before it runs a command, in a mount namespace of its own."""

    folder: Path  # of its own
    scratch: Path  # of the test
    with_uids: bool = False  # /etc/subuid and /etc/subgid give it SUBORDINATE

    def run(self, *command: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run a command with `environ` and little else, and return what it printed."""
        steps = [*_reach(self.scratch), *(self._give_uids() if self.with_uids else ())]
        variables = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"} | environ
        variables |= {"RESYN_CACHE_DIR": str(self.folder / "cache")}
        drop = ["setpriv", "--reuid", str(UID), "--regid", str(UID), "--clear-groups", "env", "-i"]
        drop += [f"{name}={value}" for name, value in variables.items()]
        script = "\n".join(map(shlex.join, [*steps, ["exec", *drop, *command]]))
        shell = ["unshare", "--mount", "--propagation", "private", "sh", "-ec", script]
        return subprocess.run(shell, capture_output=True, text=True, check=False, timeout=100)

    def _give_uids(self) -> Iterator[list[str]]:
        """Cover the files that say so; newuidmap wants an account, too."""
        lines = f"tester:{SUBORDINATE.start}:{len(SUBORDINATE)}\n"
        account = f"tester:x:{UID}:{UID}::/nonexistent:/bin/sh\n"
        for name, text in (("subuid", lines), ("subgid", lines), ("passwd", account)):
            if not Path("/etc", name).exists():
                need("the package uidmap", f"no /etc/{name}")
            (self.scratch / name).write_text(text)
            (self.scratch / name).chmod(0o644)
            yield ["mount", "--bind", str(self.scratch / name), f"/etc/{name}"]


def needs_namespaces() -> None:
    """End a test on a host where not even root can have a mount namespace of its own."""
    if os.geteuid() != 0:
        need("root", "only root can become another user")
    missing = [name for name in ("unshare", "setpriv", "mount") if shutil.which(name) is None]
    if missing or subprocess.run(["unshare", "--mount", "true"], check=False).returncode:
        need("mount namespaces", missing or "unshare --mount fails")


def _reach(scratch: Path) -> Iterator[list[str]]:
    """Let everybody see Python and this repository, also below a home that others cannot enter.

    The home is covered with an empty folder, in which only these are mounted again.
    """
    closed = {path: folder for path in _needed() if (folder := _closed_above(path))}
    for index, path in enumerate(closed):
        (scratch / f"hold-{index}").mkdir(exist_ok=True)
        yield ["mount", "--bind", str(path), str(scratch / f"hold-{index}")]
    for folder in sorted({*closed.values()}):
        yield ["mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", str(folder)]
    for index, path in enumerate(closed):
        yield ["mkdir", "-p", str(path)]
        yield ["mount", "--move", str(scratch / f"hold-{index}"), str(path)]


def _needed() -> list[Path]:
    """Return the folders that hold all code, none inside another."""
    folders = {Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve(), ROOT}
    return sorted(each for each in folders if not folders & {*each.parents})


def _closed_above(path: Path) -> Path | None:
    """Return the outermost folder on the way that others cannot pass."""
    way = [*reversed(path.parents), path]
    return next((each for each in way if not each.stat().st_mode & stat.S_IXOTH), None)


def processes_of(uids: set[int] | range) -> list[int]:
    """Return the processes of some users that have not ended."""
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text(encoding="utf-8", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            continue
        lines = dict(line.split(":\t", 1) for line in text.splitlines() if ":\t" in line)
        if int(lines["Uid"].split()[0]) in uids and not lines["State"].startswith("Z"):
            found.append(int(lines["Pid"]))
    return found
