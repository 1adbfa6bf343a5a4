"""A ReSyn service for unit tests: a real gRPC server in this process, over plain functions.

    from resyn.client import Client
    from resyn.client.testing import FakeService

    with FakeService() as fake, Client(fake.address) as client:
        fake.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)
        assert client.verify("double", "4", instance=2).score == 1.0

What goes wrong at a real service can go wrong here: `fault_next`, `fail_next`, `overload`,
`unavailable_for`, and `away`, which ends the server in the midst of its calls:

        with fake.away():
            ...  # calls that have begun, or begin now, wait for it to come back

Nothing is jailed: register only code that you trust. As a pytest fixture, in a conftest.py:

    from resyn.client.testing.fixture import resyn_fake  # noqa: F401
"""

from resyn.client.testing.service import FakeService

__all__ = ["FakeService"]
