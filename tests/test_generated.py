"""The committed code is what the compiler writes today."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

PROTO = Path(__file__).resolve().parent.parent / "proto"


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("resyn_generate", PROTO / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_the_generated_code_is_fresh(tmp_path: Path) -> None:
    _generator().generate(tmp_path)
    fresh, committed = _files(tmp_path), _files(PROTO / "gen")
    assert sorted(committed) == sorted(fresh)
    stale = [name for name in fresh if fresh[name] != committed[name]]
    assert stale == [], "run `make proto`"
