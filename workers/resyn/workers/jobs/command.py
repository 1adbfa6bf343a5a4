"""`resyn job-runner`: this part's command."""

from __future__ import annotations

from typing import Any

import click

from resyn.common.redis_connection import RedisUnfit
from resyn.common.settings import SettingError, options, read
from resyn.workers.jobs.main import main
from resyn.workers.jobs.settings import RunnerSettings


@click.command(short_help="Run a job runner.")
@options(RunnerSettings)
def job_runner(**given: Any) -> None:
    """Do jobs, one at a time, until SIGTERM: a job at hand goes to another runner then.

    Every option is also a setting of the environment: --redis-url is RESYN_REDIS_URL.
    """
    try:
        main(read(RunnerSettings, given))
    except (SettingError, RedisUnfit, OSError) as error:
        raise click.ClickException(str(error)) from error
