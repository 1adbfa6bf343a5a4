"""Arrows point one way: what may import what, read from the syntax trees."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOTS = {name: ROOT / name for name in ("common", "server", "workers", "client")}
#: Each part, and what of ours it may import beside itself.
ALLOWED = {
    "resyn.common": {"resyn.v1"},
    "resyn.server": {"resyn.v1", "resyn.common"},
    "resyn.workers": {"resyn.v1", "resyn.common", "resyn.nsjail"},
    "resyn.client": {"resyn.v1", "resyn.common"},
    "resyn.cli": {"resyn.client", "resyn.common.scheduling"},
}
GUEST = "resyn.workers.guest"


def modules() -> Iterator[tuple[str, Path]]:
    """Every hand-written module of the package, by name."""
    for root in ROOTS.values():
        for path in sorted(root.rglob("*.py")):
            name = ".".join(path.relative_to(root).with_suffix("").parts)
            yield name.removesuffix(".__init__"), path


MODULES = dict(modules())


def imports(name: str, path: Path) -> Iterator[str]:
    """The full name of each module or member that a file imports, wherever in the file."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1])
            source = ".".join(filter(None, [base if node.level else "", node.module]))
            yield from (f"{source}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call):
            yield from _dynamic(node)


def _dynamic(call: ast.Call) -> Iterator[str]:
    """What importlib.import_module("...") and __import__("...") name."""
    function = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if function in ("import_module", "__import__") and call.args:
        argument = call.args[0]
        yield str(argument.value) if isinstance(argument, ast.Constant) else f"<{function}>"


def below(name: str, parts: set[str]) -> bool:
    return any(f"{name}.".startswith(f"{part}.") for part in parts)


def part_of(name: str) -> str:
    return ".".join(name.split(".")[:2])


def test_the_walk_sees_all_parts() -> None:
    assert {part_of(name) for name in MODULES} >= set(ALLOWED) - {"resyn.cli"}
    sample = ROOT / "workers/resyn/workers/lane.py"
    assert "resyn.workers.call.Call" in set(imports("resyn.workers.lane", sample))


@pytest.mark.parametrize("name", MODULES)
def test_a_part_imports_what_it_may(name: str) -> None:
    part = part_of(name)
    ours = {imported for imported in imports(name, MODULES[name]) if below(imported, {"resyn"})}
    assert part in ALLOWED, "a new part needs a line in ALLOWED"
    assert {imported for imported in ours if not below(imported, ALLOWED[part] | {part})} == set()


@pytest.mark.parametrize("name", [name for name in MODULES if below(name, {GUEST})])
def test_the_guest_needs_nothing_but_python(name: str) -> None:
    allowed = {*sys.stdlib_module_names, GUEST, "resyn.common.typed_json"}
    assert {found for found in imports(name, MODULES[name]) if not below(found, allowed)} == set()


def test_typed_json_needs_nothing_but_python() -> None:
    """It is staged beside the guest."""
    name = "resyn.common.typed_json"
    found = imports(name, MODULES[name])
    assert {
        imported for imported in found if not below(imported, {*sys.stdlib_module_names})
    } == set()


@pytest.mark.parametrize("name", MODULES)
def test_redis_is_for_those_behind_the_rpc(name: str) -> None:
    behind = below(name, {"resyn.server", "resyn.workers", "resyn.common"})
    assert behind or not any(
        below(found, {"redis", "rq"}) for found in imports(name, MODULES[name])
    )


def test_namespace_folders_hold_no_module() -> None:
    folders = [ROOT / "proto", ROOT / "proto/gen", *ROOTS.values()]
    wrong = [path for folder in folders for path in (folder, folder / "resyn")]
    assert [path for path in wrong if (path / "__init__.py").exists()] == []
