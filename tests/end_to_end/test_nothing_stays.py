"""A short soak: what `make soak` does with 100,000 calls, with a few thousand."""

from __future__ import annotations

import os
from pathlib import Path

import click
from bench.soak import report, serve
from tests.conftest import need

CALLS = 2000
ROUNDS = 10


async def test_nothing_of_a_few_thousand_calls_of_every_kind_stays_behind(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        need("root", "only root can make control groups and map uids")
    log_file = tmp_path / "service.log"
    try:
        run = await serve(CALLS, ROUNDS, log_file)
    except click.ClickException as error:
        need("a host that can hold jails", f"{error.message}\n{log_file.read_text()[-2000:]}")
    assert report(run)
