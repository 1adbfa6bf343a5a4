"""`resyn server`: this part's command."""

from __future__ import annotations

from typing import Any

import click

from resyn.common.redis_connection import RedisUnfit
from resyn.common.settings import SettingError, options, read
from resyn.server.main import main
from resyn.server.settings import ServerSettings


@click.command(short_help="Run a gRPC server.")
@options(ServerSettings)
def server(**given: Any) -> None:
    """Run one server process until SIGTERM.

    Every option is also a setting of the environment: --redis-url is RESYN_REDIS_URL.
    """
    try:
        main(read(ServerSettings, given))
    except (SettingError, RedisUnfit, OSError, RuntimeError) as error:
        raise click.ClickException(str(error)) from error
