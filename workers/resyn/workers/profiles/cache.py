"""Keeps one root filesystem per runtime digest, built once per machine.

    <cache>/runtimes/lock                one builder at a time
    <cache>/runtimes/building-<random>/  a build under way, or the rest of one that was killed
    <cache>/runtimes/<digest>/root/      a finished one; it appears by one rename, complete
    <cache>/runtimes/<digest>/runtime.json

A finished runtime is never changed, so readers take no lock.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from resyn.nsjail import config_pb2
from resyn.workers.profiles.definition import Profile
from resyn.workers.profiles.errors import ProfileError
from resyn.workers.profiles.rootfs import PYTHON, SITE_PACKAGES, build_rootfs

BUILDING = "building-"
RECORD = "runtime.json"


@dataclass(frozen=True)
class Runtime:
    """A finished root filesystem; `python` and `site_packages` are paths inside it."""

    profile_name: str
    root: Path
    python: str
    site_packages: str
    size_bytes: int

    def mounts(self) -> list[config_pb2.MountPt]:
        """What makes the runtime a jail's root, to stand before the profile's own mounts.

        One mount per entry and not the root at `/`: nsjail 3.6's new mount API loses what is
        mounted below a bind at `/`. So nsjail makes the mount points too, in its own empty root.
        """
        return [_mount(entry) for entry in sorted(self.root.iterdir())]


def _mount(entry: Path) -> config_pb2.MountPt:
    inside = f"/{entry.name}"
    if entry.is_symlink():
        return config_pb2.MountPt(src=str(entry.readlink()), dst=inside, is_symlink=True)
    return config_pb2.MountPt(src=str(entry), dst=inside, is_bind=True, nosuid=True, nodev=True)


def default_cache_folder() -> Path:
    """A folder that jailed processes can reach, which no home directory is."""
    uid = os.geteuid()
    return Path("/var/cache/resyn") if uid == 0 else Path(f"/var/tmp/resyn-{uid}")


def _silent(message: str) -> None:
    """Report no progress."""


class RuntimeCache:
    """The runtimes below one folder, which processes and users of one machine may share."""

    def __init__(self, folder: Path) -> None:
        self._runtimes = folder.resolve() / "runtimes"

    def find(self, profile: Profile) -> Runtime | None:
        """The profile's runtime if it is built."""
        _check_trust(self._runtimes)
        runtime = _read_runtime(self._runtimes / profile.runtime_digest)
        if runtime is None:
            return None
        return Runtime(profile.name, runtime.root, PYTHON, SITE_PACKAGES, runtime.size_bytes)

    def ensure(self, profile: Profile, progress: Callable[[str], None] = _silent) -> Runtime:
        """The profile's runtime, built first if need be; processes that ask at once build once."""
        found = self.find(profile)
        if found is not None:
            return found
        try:
            _make_reachable(self._runtimes)
            with _lock(self._runtimes / "lock", progress):
                return self.find(profile) or self._build(profile, progress)
        except OSError as error:
            problem = f"the runtime of profile {profile.name} cannot be built: {error}"
            raise ProfileError(f"{self._runtimes}: {problem}") from error

    def list(self) -> list[Runtime]:
        """All finished runtimes, each under the name of the profile that it was built for."""
        _check_trust(self._runtimes)
        found = [_read_runtime(record.parent) for record in self._runtimes.glob(f"*/{RECORD}")]
        runtimes = [runtime for runtime in found if runtime is not None]
        return sorted(runtimes, key=lambda runtime: (runtime.profile_name, runtime.root))

    def _build(self, profile: Profile, progress: Callable[[str], None]) -> Runtime:
        self._remove_leftovers()
        building = Path(tempfile.mkdtemp(prefix=BUILDING, dir=self._runtimes))
        finished = self._runtimes / profile.runtime_digest
        try:
            _fill(building, profile, progress)
            shutil.rmtree(finished, ignore_errors=True)  # without a record it was of no use
            building.rename(finished)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        runtime = self.find(profile)
        assert runtime is not None, "the record was written before the rename"
        return runtime

    def _remove_leftovers(self) -> None:
        """Remove what killed builds left; the lock is held, so none of them is alive.

        Errors are ignored: an orphaned pip may still write there, and the next build is soon.
        """
        for folder in self._runtimes.glob(f"{BUILDING}*"):
            shutil.rmtree(folder, ignore_errors=True)


def _fill(building: Path, profile: Profile, progress: Callable[[str], None]) -> None:
    root = building / "root"
    root.mkdir()
    size = build_rootfs(root, profile.requirements, progress)
    record = {
        "profile": profile.name,
        "python": PYTHON,
        "site_packages": SITE_PACKAGES,
        "size_bytes": size,
        "requirements": profile.requirements,
    }
    (building / RECORD).write_text(json.dumps(record, indent=2), encoding="utf-8")
    (building / RECORD).chmod(0o644)
    building.chmod(0o755)


def _read_runtime(folder: Path) -> Runtime | None:
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Runtime(
            record["profile"],
            folder / "root",
            record["python"],
            record["site_packages"],
            record["size_bytes"],
        )
    except (FileNotFoundError, ValueError, KeyError):
        return None


@contextlib.contextmanager
def _lock(file: Path, progress: Callable[[str], None]) -> Iterator[None]:
    """Hold the builders' lock; the kernel frees it if the builder dies."""
    with file.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress("waiting for another process that builds")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _make_reachable(folder: Path) -> None:
    """Make the folder, and check that jailed processes could enter it."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    existing = [path for path in (folder, *folder.parents) if path not in missing]
    for path in existing:
        if not path.stat().st_mode & 0o001:
            problem = f"jailed processes cannot enter {path} (mode {path.stat().st_mode & 0o777:o})"
            hint = f"choose a cache folder elsewhere, such as {default_cache_folder()}"
            raise ProfileError(f"{folder}: {problem}; {hint}")
    for path in reversed(missing):
        _make_folder(path)


def _make_folder(path: Path) -> None:
    """Make a folder that has mode 755 from its first moment; another process may be faster."""
    made = Path(tempfile.mkdtemp(prefix=BUILDING, dir=path.parent))
    made.chmod(0o755)
    try:
        made.rename(path)
    except OSError:
        made.rmdir()


def _check_trust(folder: Path) -> None:
    """Refuse a cache into which somebody else could have put a Python of theirs."""
    for path in (folder, folder.parent):
        if not path.exists():
            continue
        status = path.stat()
        if status.st_uid not in (0, os.geteuid()) or status.st_mode & 0o022:
            problem = f"others may write to it (owner {status.st_uid}, mode {status.st_mode:o})"
            hint = "remove it, or choose a cache folder that is your own and has mode 755"
            raise ProfileError(f"{path}: {problem}; {hint}")
