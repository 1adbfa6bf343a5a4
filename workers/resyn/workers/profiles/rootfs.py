"""Builds a private root filesystem: this Python, its standard library, pinned packages, no more.

Everything is copied, because nothing of the host may be visible inside and because jailed
processes have no rights outside: a Python below a home directory (mode 0700) cannot be mounted
for them. The Python inside finds its library beside itself, whatever prefix it was built with.
"""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path

from resyn.workers.profiles.errors import ProfileError
from resyn.workers.profiles.libraries import copy_libraries, shared_objects

# Raise it whenever the same input would give another root filesystem.
FORMAT = 1

VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
PYTHON = f"/usr/bin/{VERSION}"
SITE_PACKAGES = "/usr/lib/resyn-packages"
# Start the Python inside with these: like -I, but heeding the profile's PYTHON* variables, of
# which PYTHONHASHSEED keeps verdicts reproducible. Nothing is inherited, so nothing is ignored.
PYTHON_OPTIONS = ("-P", "-s", "-S")

LEFT_OUT = shutil.ignore_patterns(
    *("test", "tests", "idlelib", "tkinter", "turtledemo", "ensurepip", "lib2to3"),
    *("site-packages", "dist-packages", "config-*", "__pycache__"),
    # Extension modules of these, and `nis`, which alone needs eight libraries.
    *("_tkinter.*", "_test*.so", "_ctypes_test.*", "_xxtest*.so", "xxlimited*.so", "nis.*"),
)

Progress = Callable[[str], None]


def runtime_digest(requirements: Sequence[str]) -> str:
    """SHA-256 of all that decides the content of a root filesystem."""
    parts = {
        "format": FORMAT,
        "python": sys.version,
        "abi": sysconfig.get_config_var("SOABI"),
        "machine": platform.machine(),
        "libc": platform.libc_ver(),
        "requirements": list(requirements),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def build_rootfs(root: Path, requirements: Sequence[str], progress: Progress) -> int:
    """Fill the empty folder `root`, readable for everybody; the result is its size in bytes."""
    progress(f"copying {VERSION} and its standard library")
    _make_skeleton(root)
    program = Path(sys._base_executable).resolve()  # type: ignore[attr-defined] # beyond any venv
    shutil.copyfile(program, root / PYTHON.lstrip("/"))
    (root / PYTHON.lstrip("/")).chmod(0o755)
    modules = _copy_standard_library(root / "usr/lib" / VERSION)
    if requirements:
        progress(f"installing {len(requirements)} packages")
        _install(root / SITE_PACKAGES.lstrip("/"), requirements)
    progress("copying shared libraries and compiling")
    modules += shared_objects(root / SITE_PACKAGES.lstrip("/"))
    copy_libraries(program, modules, root)
    _compile(root)
    return _open_to_all(root)


def _make_skeleton(root: Path) -> None:
    for folder in ("usr/bin", "usr/lib", SITE_PACKAGES):
        (root / folder.lstrip("/")).mkdir(parents=True)
    # Wherever a distribution's loader looks for libraries, it finds the one folder.
    links = {"bin": "usr/bin", "lib": "usr/lib", "lib64": "usr/lib", "usr/lib64": "lib"}
    for link, target in links.items():
        (root / link).symlink_to(target)


def _copy_standard_library(target: Path) -> list[Path]:
    """Copy both parts of the library; the result is the extension modules at their origin.

    There and not in the copy, because they may find libraries relative to themselves.
    """
    base = {"base": sys.base_prefix, "platbase": sys.base_exec_prefix}
    source = Path(sysconfig.get_path("stdlib", vars=base))
    source_of_modules = Path(sysconfig.get_path("platstdlib", vars=base)) / "lib-dynload"
    shutil.copytree(source, target, ignore=LEFT_OUT, ignore_dangling_symlinks=True)
    modules = target / "lib-dynload"
    modules.mkdir(exist_ok=True)  # Python looks for it to find its prefix, even if it is empty
    if source_of_modules.is_dir():
        shutil.copytree(source_of_modules, modules, ignore=LEFT_OUT, dirs_exist_ok=True)
    return [source_of_modules / path.name for path in shared_objects(modules)]


def _install(target: Path, requirements: Sequence[str]) -> None:
    """Install exactly the pins with the operator's own pip settings."""
    pins = target.parent / "pins.txt"
    pins.write_text("".join(f"{pin}\n" for pin in requirements), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--no-deps", "--no-compile", "--no-warn-script-location"]
    command += ["--target", str(target), "--requirement", str(pins)]
    pip = subprocess.run(command, capture_output=True, text=True, check=False)
    pins.unlink()
    if pip.returncode != 0:
        last = "\n".join((pip.stdout + pip.stderr).strip().splitlines()[-10:])
        raise ProfileError(f"pip could not install {', '.join(requirements)}:\n{last}")
    # Scripts start with the path of the host's Python, and nothing inside runs them.
    shutil.rmtree(target / "bin", ignore_errors=True)


def _compile(root: Path) -> None:
    """Write bytecode that is never checked against its source: nothing inside can change.

    The exit status is ignored: packages hold templates that are no valid Python.
    """
    command = [sys.executable, "-m", "compileall", "-q", "-j", "0"]
    command += ["--invalidation-mode", "unchecked-hash", "-s", str(root), "-p", "/"]
    subprocess.run([*command, str(root / "usr/lib")], capture_output=True, check=False)


def _open_to_all(root: Path) -> int:
    """Give everybody the right to read, whatever the umask was; the result is the size."""
    size = 0
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        status = path.stat()
        executable = path.is_dir() or status.st_mode & 0o100
        path.chmod(0o755 if executable else 0o644)
        size += 0 if path.is_dir() else status.st_size
    return size
