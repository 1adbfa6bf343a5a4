"""`resyn up`: a whole service on this machine."""

from __future__ import annotations

import json
from pathlib import Path

import click

from resyn.cli import stack


@click.command()
@click.option("--redis-url", envvar="RESYN_REDIS_URL", help="Use this Redis, not an own Valkey.")
@click.option(
    "--data-dir", type=click.Path(path_type=Path), help="Keep the own Valkey's data here."
)
@click.option("--listen", default="127.0.0.1:50151", show_default=True, help="gRPC address.")
@click.option(
    "--processes", type=click.IntRange(1), default=1, show_default=True, help="Worker processes."
)
@click.option("--profile", "profiles", multiple=True, help="Offer only this profile; repeatable.")
@click.option("--server-http-port", default=9151, show_default=True, help="Server's /metrics.")
@click.option("--worker-http-port", default=9152, show_default=True, help="First worker's.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON when ready.")
def up(as_json: bool, profiles: tuple[str, ...], **given: object) -> None:
    """Start Redis (an own Valkey), a server, workers and a job runner; Ctrl-C or SIGTERM ends."""
    stack.build_profiles(profiles)
    plan = stack.Plan(profiles=profiles, **given)  # type: ignore[arg-type] # click has checked them
    with stack.running(plan) as service:
        if as_json:
            ready = {"address": service.address, "metrics_url": service.metrics_url}
            click.echo(json.dumps(ready))
        else:
            click.echo(f"ready at {service.address}, metrics at {service.metrics_url}; Ctrl-C ends")
        stack.wait_for_signal(service)
