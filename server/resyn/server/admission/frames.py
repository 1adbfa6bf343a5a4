"""Messages on a socket between a server and its examiner: each behind its length."""

from __future__ import annotations

import asyncio
import struct
from typing import TypeVar

from google.protobuf.message import Message

_LENGTH = struct.Struct("<Q")
M = TypeVar("M", bound=Message)


def write(writer: asyncio.StreamWriter, message: Message) -> None:
    """Send a message, without waiting for the other side."""
    data = message.SerializeToString()
    writer.write(_LENGTH.pack(len(data)))
    writer.write(data)


async def read(reader: asyncio.StreamReader, kind: type[M]) -> M:
    """Return the next message; IncompleteReadError if the other side has gone."""
    (length,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
    return kind.FromString(await reader.readexactly(length))
