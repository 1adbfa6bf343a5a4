"""The root of the command line: its commands, and what holds for all of them."""

from __future__ import annotations

import click

from resyn.cli.lazy_group import LazyGroup

OWN_COMMANDS = {
    "bench": "resyn.cli.bench:bench",
    "conformance": "resyn.cli.conformance:conformance",
    "demo": "resyn.cli.demo:demo",
    "env.admit": "resyn.cli.env_states:admit",
    "env.check": "resyn.cli.env_check:check",
    "env.circuit.automatic": "resyn.cli.status:free_circuit",
    "env.circuit.close": "resyn.cli.status:close_circuit",
    "env.circuit.open": "resyn.cli.status:open_circuit",
    "env.export": "resyn.cli.env_files:export",
    "env.import.files": "resyn.cli.env_files:import_files",
    "env.import.reasoning-gym": "resyn.cli.reasoning_gym:import_command",
    "env.list": "resyn.cli.env:list_environments",
    "env.quarantine": "resyn.cli.env_states:quarantine",
    "env.register": "resyn.cli.env:register",
    "env.retire": "resyn.cli.env_states:retire",
    "env.show": "resyn.cli.env:show",
    "generate": "resyn.cli.generate:generate",
    "job.cancel": "resyn.cli.jobs:cancel",
    "job.fetch": "resyn.cli.jobs:fetch",
    "job.list": "resyn.cli.jobs:list_jobs",
    "job.submit.admit": "resyn.cli.job_submit:admit",
    "job.submit.generate": "resyn.cli.job_submit:generate",
    "job.submit.reverify": "resyn.cli.job_submit:reverify",
    "job.submit.score": "resyn.cli.job_submit:score",
    "job.watch": "resyn.cli.jobs:watch",
    "status": "resyn.cli.status:status",
    "up": "resyn.cli.up:up",
    "verify": "resyn.cli.verify:verify",
}
"""Command to module and attribute, so that only what is called is imported."""

GROUP_HELP = {
    "env.circuit": "Circuits: environments that are out of service because their calls fail.",
    "env.import": "Register exported files, or environments of other projects.",
    "profile": "Profiles: what a jail may do, and the packages in it.",
    "job": "Jobs: work that outlives the call that asked for it.",
    "job.submit": "Put a job in the queue, and print its id.",
    "env": "Environments: the code that generates instances and verifies answers.",
}


def build() -> click.Group:
    """Return the root command."""
    address = click.Option(
        ["--address"],
        envvar="RESYN_ADDRESS",
        default="127.0.0.1:50151",
        show_default=True,
        show_envvar=True,
        metavar="HOST:PORT",
        help="Where the service is.",
    )
    return LazyGroup(
        name="resyn",
        own=OWN_COMMANDS,
        group_help=GROUP_HELP,
        params=[address],
        callback=_remember,
        help="Runs RL environments written by language models, safely, and scores answers.",
        epilog="Exit codes: 0 done, 1 the request or the service failed, 2 usage, 3 a fault.",
    )


@click.pass_context
def _remember(context: click.Context, address: str) -> None:
    context.obj = address
