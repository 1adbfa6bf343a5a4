"""Hosts on one machine: network namespaces with an address each, on a bridge."""

from __future__ import annotations

import contextlib
import random
import secrets
import shutil
import subprocess
from collections.abc import Iterator


def missing() -> str:
    """Return the first command that is needed and is not there, or nothing."""
    return next((name for name in ("ip", "nsenter") if shutil.which(name) is None), "")


def _ip(*arguments: str) -> None:
    done = subprocess.run(["ip", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(f"ip {' '.join(arguments)}: {done.stderr.strip()}")


class Host:
    """A namespace with one cable to the bridge."""

    def __init__(self, lan: Lan, number: int) -> None:
        self.name = f"{lan.name}-{number}"
        self.address = f"{lan.network}.{10 + number}"
        self._cable = f"{lan.name}v{number}"
        #: What runs a command there. `ip netns exec` would hide the control groups.
        self.prefix = ["nsenter", f"--net=/run/netns/{self.name}", "--"]

    def add(self, bridge: str) -> None:
        """Make it, and plug it in."""
        _ip("netns", "add", self.name)
        _ip("link", "add", self._cable, "type", "veth", "peer", "name", "eth0", "netns", self.name)
        _ip("link", "set", self._cable, "master", bridge, "up")
        _ip("-n", self.name, "address", "add", f"{self.address}/24", "dev", "eth0")
        _ip("-n", self.name, "link", "set", "eth0", "up")
        _ip("-n", self.name, "link", "set", "lo", "up")

    def remove(self) -> None:
        """Remove what there is of it."""
        for command in (("link", "delete", self._cable), ("netns", "delete", self.name)):
            with contextlib.suppress(OSError):  # `add` did not come so far
                _ip(*command)

    def unplug(self) -> None:
        """Cut it off: what is sent is lost, and nobody is told."""
        _ip("link", "set", self._cable, "down")

    def plug_in(self) -> None:
        """Connect it again."""
        _ip("link", "set", self._cable, "up")


class Lan:
    """A bridge that this process has an address on, too."""

    def __init__(self) -> None:
        self.name = f"rs{secrets.token_hex(3)}"
        self.network = f"10.{random.randrange(200, 250)}.{random.randrange(256)}"
        self.address = f"{self.network}.1"

    @contextlib.contextmanager
    def hosts(self, count: int) -> Iterator[list[Host]]:
        """Make the bridge with so many hosts, and remove all of it at the end."""
        with contextlib.ExitStack() as made:
            _ip("link", "add", self.name, "type", "bridge")
            made.callback(_ip, "link", "delete", self.name)
            _ip("address", "add", f"{self.address}/24", "dev", self.name)
            _ip("link", "set", self.name, "up")
            hosts = [Host(self, number) for number in range(count)]
            for host in hosts:
                made.callback(host.remove)
                host.add(self.name)
            yield hosts
