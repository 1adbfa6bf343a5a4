"""The blocking side of `verify_stream`: gRPC's thread sends, the caller's thread receives."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator

import grpc

from resyn.client.items import VerifyItem
from resyn.client.ledger import Act, Ledger
from resyn.client.line import Line
from resyn.client.values import Outcome, Rejected
from resyn.v1 import verifier_pb2


class Source:
    """The caller's items and the ledger, shared by all connections of one stream."""

    def __init__(self, items: Iterable[VerifyItem], ledger: Ledger) -> None:
        self.ledger = ledger
        self.changed = threading.Condition()
        self.failure: BaseException | None = None
        self._items = iter(items)
        # A broken connection's feed may still be in the caller's iterator when the next one begins.
        self._pulling = threading.Lock()

    def pull(self) -> None:
        """Move the caller's next item to the ledger."""
        with self._pulling:
            if self.ledger.exhausted:
                return
            try:
                item = next(self._items, None)
            except BaseException as error:
                # Raised in gRPC's thread it would be lost; the receiving side raises it.
                item, self.failure = None, error
            with self.changed:
                if item is None:
                    self.ledger.exhausted = True
                else:
                    self.ledger.add(item, time.monotonic())
                self.changed.notify_all()

    def take_rejected(self) -> list[tuple[str, Rejected]]:
        """Return the refused items that have not been handed out."""
        with self.changed:
            return self.ledger.take_rejected()


class Feed(Iterator[verifier_pb2.VerifyStreamRequest]):
    """What one connection sends."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._stopped = False

    def stop(self) -> None:
        """End the feed, whatever it waits for."""
        with self._source.changed:
            self._stopped = True
            self._source.changed.notify_all()

    def __next__(self) -> verifier_pb2.VerifyStreamRequest:
        while True:
            act = self._act()
            if act is Act.PULL:
                self._source.pull()
            elif act is Act.STOP:
                raise StopIteration
            elif isinstance(act, verifier_pb2.VerifyStreamRequest):
                return act

    def _act(self) -> verifier_pb2.VerifyStreamRequest | Act:
        ledger = self._source.ledger
        with self._source.changed:
            now = time.monotonic()
            act = Act.STOP if self._stopped else ledger.plan(now)
            if act is Act.WAIT:
                self._source.changed.wait(ledger.wait_seconds(now))
            return act


def results(
    line: Line, items: Iterable[VerifyItem], ledger: Ledger
) -> Iterator[tuple[str, Outcome | Rejected]]:
    """Yield each item's result as it comes."""
    source = Source(items, ledger)
    while not ledger.settled:
        try:
            yield from _connection(line, source)
        except grpc.RpcError as error:
            with source.changed:
                public = line.public(error, ledger.request_id)
                pause = ledger.reconnect(public, time.monotonic())
            line.pause(pause)
        yield from source.take_rejected()
    yield from source.take_rejected()
    if source.failure is not None:
        raise source.failure


def _connection(line: Line, source: Source) -> Iterator[tuple[str, Outcome | Rejected]]:
    ledger, feed = source.ledger, Feed(source)
    call = line.begin(ledger.connect(feed))
    try:
        for reply in call:
            with source.changed:
                result = ledger.settle(reply, time.monotonic())
                rejected = ledger.take_rejected()
                source.changed.notify_all()
            yield from rejected
            if result is not None:
                yield result
        ledger.end()
    finally:
        feed.stop()
        call.cancel()
