"""A ReSyn service for unit tests: a real gRPC server in this process, over plain functions.

    from resyn.client import Client
    from resyn.client.testing import FakeService

    with FakeService() as fake, Client(fake.address) as client:
        fake.register("double", verify=lambda instance, answer: int(answer) == 2 * instance)
        assert client.verify("double", "4", instance=2).score == 1.0

Nothing is jailed: register only code that you trust. As a pytest fixture, in a conftest.py:

    from resyn.client.testing.fixture import resyn_fake  # noqa: F401
"""

from resyn.client.testing.service import FakeService

__all__ = ["FakeService"]
