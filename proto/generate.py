"""Writes the Python code of the .proto files: `python proto/generate.py [folder]`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROTO = Path(__file__).resolve().parent


def protoc(outputs: list[str], files: list[Path]) -> None:
    """Run the pinned compiler; its mypy plugins live beside the interpreter."""
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    names = [str(file.relative_to(PROTO)) for file in files]
    command = [sys.executable, "-m", "grpc_tools.protoc", f"--proto_path={PROTO}", *outputs, *names]
    subprocess.run(command, check=True, env=environment, cwd=PROTO)


def generate(out: Path) -> None:
    """Write messages for every file, and stubs only for those that hold a service."""
    out.mkdir(parents=True, exist_ok=True)
    files = sorted((PROTO / "resyn").rglob("*.proto"))
    services = [file for file in files if "\nservice " in file.read_text(encoding="utf-8")]
    protoc([f"--python_out={out}", f"--mypy_out=quiet:{out}"], files)
    protoc([f"--grpc_python_out={out}", f"--mypy_grpc_out=quiet:{out}"], services)


if __name__ == "__main__":
    generate(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else PROTO / "gen")
