"""Copies the shared libraries that programs need, flat into one folder that every loader searches.

Nothing parses ELF here: `ldd` prints the whole closure as the host's own loader resolves it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from resyn.workers.profiles.errors import ProfileError

# Lines such as `libm.so.6 => /lib/libm.so.6 (0x7f..)` and `/lib64/ld-linux.so.2 (0x7f..)`. Others
# (`statically linked`, `not a dynamic executable`, the kernel's vdso) name no file to copy.
RESOLVED = re.compile(r"^\s+(?:(?P<needed>\S+) => )?(?P<path>/.+) \(0x[0-9a-f]+\)$", re.MULTILINE)
MISSING = re.compile(r"^\s+(?P<needed>\S+) => not found$", re.MULTILINE)
# glibc loads it by itself when a thread is ended, and aborts the process without it.
LOADED_BY_LIBC = "libgcc_s.so.1"


def shared_objects(folder: Path) -> list[Path]:
    """All extension modules and libraries below a folder."""
    return sorted(path for path in folder.rglob("*.so*") if re.search(r"\.so(\.\d+)*$", path.name))


def copy_libraries(program: Path, objects: Sequence[Path], root: Path) -> None:
    """Copy what a program and its extension modules load into `/usr/lib` of the root.

    A module's missing library is no error: packages ship modules that they never load.
    """
    missing = MISSING.findall(output := _ldd([program]))
    if missing:
        raise ProfileError(f"{program} itself lacks {', '.join(missing)}; repair that Python first")
    resolved = RESOLVED.findall(output) + RESOLVED.findall(_ldd(objects))
    for needed, path in resolved:
        if not Path(path).is_relative_to(root):
            _copy_library(needed or path, Path(path), root)
    _copy_loaded_by_libc([Path(path) for _, path in resolved], root)


def _ldd(files: Sequence[Path]) -> str:
    """What ldd prints; its exit status only says that some file is static."""
    if not files:
        return ""
    command = ["ldd", *map(str, files)]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError as error:
        raise ProfileError("ldd is not installed; it comes with the C library") from error


def _copy_library(needed: str, path: Path, root: Path) -> None:
    target = root / "usr/lib" / Path(needed).name
    if not target.exists():
        shutil.copyfile(path, target)
        target.chmod(0o755)
    # A file needed by its path, such as the loader: its usual folders are links to /usr/lib, but
    # some distributions keep it elsewhere.
    exact = root / needed.lstrip("/")
    if needed.startswith("/") and not exact.exists():
        exact.parent.mkdir(parents=True, exist_ok=True)
        exact.symlink_to(Path("/usr/lib") / target.name)


def _copy_loaded_by_libc(resolved: Sequence[Path], root: Path) -> None:
    for folder in {path.parent for path in resolved}:
        if (folder / LOADED_BY_LIBC).is_file():
            _copy_library(LOADED_BY_LIBC, folder / LOADED_BY_LIBC, root)
