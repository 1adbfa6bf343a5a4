"""Staging the guest: the few modules that a jail may see, copied to a world-readable folder."""

from __future__ import annotations

import compileall
import hashlib
import os
import py_compile
import shutil
import tempfile
from pathlib import Path

import resyn.common.typed_json
import resyn.workers.guest

_COMMON = Path(resyn.common.typed_json.__file__).parent
_WORKERS = Path(resyn.workers.guest.__file__).parent.parent


def _modules() -> dict[str, Path]:
    """Return the path inside of each file to stage."""
    files = {f"resyn/common/{name}": _COMMON / name for name in ("__init__.py", "typed_json.py")}
    files["resyn/workers/__init__.py"] = _WORKERS / "__init__.py"
    guest = sorted((_WORKERS / "guest").rglob("*.py"))
    return files | {f"resyn/workers/{path.relative_to(_WORKERS)}": path for path in guest}


def stage(cache: Path) -> Path:
    """Return the folder to mount in jails, `<cache>/guests/<digest>`; written once, atomically."""
    modules = _modules()
    digest = hashlib.sha256()
    for name, path in modules.items():
        digest.update(name.encode() + b"\0" + path.read_bytes())
    target = cache / "guests" / digest.hexdigest()[:32]
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        for folder in (cache, target.parent):  # whatever the umask is, jails must get through
            folder.chmod(0o755)
        _write(modules, target)
    return target


def _write(modules: dict[str, Path], target: Path) -> None:
    building = Path(tempfile.mkdtemp(prefix=".building-", dir=target.parent))
    for name, path in modules.items():
        (building / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, building / name)
    compileall.compile_dir(
        building, quiet=2, stripdir=str(building), prependdir="/resyn",
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )  # fmt: skip
    for path in (building, *building.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    try:
        building.rename(target)
    except OSError:  # another worker was faster; its copy has the same content
        if not os.path.isdir(target):
            raise
        shutil.rmtree(building)
