"""What a call can see and reach: itself, and nothing else."""

from __future__ import annotations

import pytest
from tests.sandbox.conftest import SLOPPY, Inside, Jails

TRY = """
import ctypes, errno, os, sys
def tried(function, *arguments):
    try: return function(*arguments)
    except OSError as error: return errno.errorcode[error.errno]
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    done = libc.syscall(number, *arguments)
    return errno.errorcode[ctypes.get_errno()] if done < 0 else done
"""


async def tell(inside: Inside, code: str) -> object:
    return await inside.tell(TRY + code)


async def test_there_is_no_network(jail: Jails) -> None:
    inside = await jail()
    code = """
import socket
families = range(0, 46)
kinds = (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW)
said = sorted({tried(socket.socket, family, kind) for family in families for kind in kinds})
"""
    assert await tell(inside, code) == ["ENOSYS"]
    code = "import socket\nsocket.create_connection(('127.0.0.1', 6379))"
    assert "Function not implemented" in (await inside.fault(code))[1]


async def test_there_is_no_proc_and_no_host_folder(jail: Jails) -> None:
    inside = await jail()
    code = """
paths = "/proc /sys /root /home /work /tmp /var /run /etc /boot /dev/shm /dev/pts /dev/mem /opt"
paths += " /srv /mnt /media /usr/local /proc/self/environ /etc/passwd /etc/resolv.conf /.dockerenv"
said = [path for path in paths.split() if os.path.lexists(path)]
"""
    assert await tell(inside, code) == []


async def test_all_that_is_there_is_the_runtime_and_the_guest(jail: Jails) -> None:
    inside = await jail()
    said = await tell(inside, "said = sorted(os.listdir('/')), sorted(os.listdir('/dev'))")
    assert said == (["bin", "dev", "lib", "lib64", "resyn", "usr"], ["null", "urandom"])


async def test_nothing_can_be_written_anywhere(jail: Jails) -> None:
    inside = await jail()
    code = """
said = set()
for folder, folders, files in os.walk("/"):
    new = os.path.join(folder, "new")
    said |= {tried(os.mkdir, new), tried(os.symlink, "a", new), tried(open, new, "w")}
    for name in files:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and not os.path.islink(path):
            said |= {tried(open, path, "r+b"), tried(os.unlink, path), tried(os.utime, path)}
            said |= {tried(os.chmod, path, 0o777), tried(os.rename, path, new)}
said = sorted(said)
"""
    assert set(await tell(inside, code)) <= {"EROFS", "EACCES", "EPERM", "ENOSYS"}  # type: ignore[call-overload] # a list of strings


async def test_no_program_has_an_owner_that_it_could_become(jail: Jails) -> None:
    inside = await jail()
    code = """
said = []
for folder, folders, files in os.walk("/"):
    for name in files + folders:
        path = os.path.join(folder, name)
        status = os.lstat(path)
        if status.st_mode & 0o6000 or status.st_mode & 0o2 and not os.path.islink(path):
            said.append((path, oct(status.st_mode)))
"""
    code += "said.sort()"
    assert await tell(inside, code) == [("/dev/null", "0o20666"), ("/dev/urandom", "0o20666")]


async def test_the_environment_variables_are_those_of_the_profile(
    jail: Jails, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESYN_SECRET", "secret")
    said = await tell(await jail(), "said = dict(os.environ)")
    assert said == {
        "PATH": "/usr/bin",
        "HOME": "/nonexistent",
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "1",
    }


async def test_a_call_holds_four_descriptors(jail: Jails) -> None:
    opens = "import os\nkept = [os.open('/dev/urandom', 0) for _ in range(20)] + [*os.pipe()]\n"
    inside = await jail(opens + SLOPPY)
    code = """
said = [d for d in range(1024) if tried(os.fstat, d) != "EBADF"]
said = said, [os.fstat(d).st_rdev == os.stat("/dev/null").st_rdev for d in said]
"""
    assert await tell(inside, code) == ([0, 1, 2, 3], [True, True, True, False])


async def test_a_large_request_leaves_no_descriptor(jail: Jails) -> None:
    inside = await jail()
    padding = "#" + "x" * 100_000
    code = f"{padding}\nsaid = [d for d in range(256) if tried(os.fstat, d) != 'EBADF']"
    assert await tell(inside, code) == [0, 1, 2, 3]


async def test_a_call_has_no_rights(jail: Jails) -> None:
    inside = await jail()
    code = """
said = {
    "setuid": tried(os.setuid, 0), "seteuid": tried(os.seteuid, 0),
    "setgid": tried(os.setgid, 0), "setgroups": tried(os.setgroups, [0]),
    "setresuid": tried(os.setresuid, 1001, 1001, 1001), "groups": os.getgroups(),
    "chroot": tried(os.chroot, "/"), "nice": tried(os.nice, -5),
    "sethostname": tried(__import__("socket").sethostname, "x"),
}
class Head(ctypes.Structure): _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]
data = (ctypes.c_uint32 * 6)()
said["capget"] = call(125, ctypes.byref(Head(0x20080522, 0)), data)
said["held"] = data[0] | data[1] | data[3] | data[4]
data[:] = [0xFFFFFFFF] * 6
said["capset"] = call(126, ctypes.byref(Head(0x20080522, 0)), data)
"""
    said = await tell(inside, code)
    assert isinstance(said, dict)
    assert (said.pop("groups"), said.pop("capget"), said.pop("held")) == ([], 0, 0)
    assert set(said.values()) <= {"EPERM", "ENOSYS"}


async def test_raised_limits_stay_where_they_are(jail: Jails) -> None:
    inside = await jail()
    code = """
import resource
names = "RLIMIT_AS RLIMIT_CORE RLIMIT_FSIZE RLIMIT_NPROC RLIMIT_NOFILE RLIMIT_MEMLOCK".split()
limits = {name: resource.getrlimit(getattr(resource, name)) for name in names}
said = [name for name, (soft, hard) in limits.items() if soft != hard or hard == -1]
for name, (soft, hard) in limits.items():
    try: resource.setrlimit(getattr(resource, name), (hard + 1, hard + 1))
    except ValueError: continue
    said.append(name)
said = said, limits["RLIMIT_CORE"], limits["RLIMIT_FSIZE"]
"""
    assert await tell(inside, code) == ([], (1, 1), (16 << 20, 16 << 20))


#: System call: its number on x86-64 and arguments.
KILLS = {
    "ptrace": (101, 0, 0, 0, 0),
    "unshare of a user namespace": (272, 0x10000000),
    "setns": (308, 0, 0),
    "keyctl": (250, 0, 0),
    "add_key": (248, 0, 0, 0, 0, 0),
    "bpf": (321, 0, 0, 0),
    "io_uring_setup": (425, 1, 0),
    "perf_event_open": (298, 0, 0, 0, 0, 0),
    "userfaultfd": (323, 0),
    "process_vm_readv": (310, 1, 0, 0, 0, 0, 0),
    "process_vm_writev": (311, 1, 0, 0, 0, 0, 0),
    "mount": (165, 0, 0, 0, 0, 0),
    "init_module": (175, 0, 0, 0),
}
DENIED = {
    "clone of a user namespace": (56, 0x10000011, 0, 0, 0, 0),
    "clone of a network namespace": (56, 0x40000011, 0, 0, 0, 0),
    "clone of a time namespace": (56, 0x00000091, 0, 0, 0, 0),
    "clone3": (435, 0, 0),
    "socket": (41, 1, 1, 0),
    "memfd_create": (319, 0, 0),
    "flock": (73, 0, 2),
    "fcntl F_SETLK": (72, 3, 6, 0),
    "fcntl F_OFD_SETLK": (72, 3, 37, 0),
    "fcntl F_SETLEASE": (72, 3, 1024, 0),
    "inotify_init1": (294, 0),
    "fanotify_init": (300, 0, 0),
    "pidfd_open": (434, 1, 0),
    "pidfd_getfd": (438, 0, 0, 0),
    "kcmp": (312, 1, 1, 0, 0, 0),
    "chroot": (161, 0),
    "shmget": (29, 0, 4096, 0o1666),
    "msgget": (68, 0, 0o1666),
    "mq_open": (240, 0, 0, 0, 0),
    "personality": (135, 0xFFFFFFFF),
    "mknod": (133, 0, 0, 0),
    "sched_setscheduler": (144, 0, 1, 0),
    "sched_setaffinity": (203, 0, 0, 0),
    "setpriority": (141, 0, 0, -5),
    "prctl PR_SET_PTRACER": (157, 0x59616D61, -1, 0, 0, 0),
    "ioctl TIOCSTI": (16, 0, 0x5412, 0),
    "the system call that does not exist": (999,),
}


async def test_attackers_calls_are_killed(jail: Jails) -> None:
    inside = await jail()
    faults = {name: await inside.fault(f"{TRY}\ncall{KILLS[name]}") for name in KILLS}
    killed = ("POLICY_VIOLATION", "killed for a forbidden system call")
    assert faults == dict.fromkeys(KILLS, killed)
    assert await inside.score("score = 0.5") == 0.5


async def test_other_calls_are_denied(jail: Jails) -> None:
    inside = await jail()
    code = f"said = {{name: call(*numbers) for name, numbers in {DENIED!r}.items()}}"
    assert await tell(inside, code) == dict.fromkeys(DENIED, "ENOSYS")


async def test_calls_of_another_architecture_are_killed(jail: Jails) -> None:
    inside = await jail()
    attack = """
import mmap
code = mmap.mmap(-1, 4096, prot=7)
code.write(bytes.fromhex("b814000000cd80c3"))  # mov eax, 20 (getpid); int 0x80; ret
start = ctypes.addressof(ctypes.c_char.from_buffer(code))
score = 0.0 * ctypes.CFUNCTYPE(ctypes.c_int)(start)()
"""
    kind, _ = await inside.fault(TRY + attack)
    assert kind in ("POLICY_VIOLATION", "CRASHED")
