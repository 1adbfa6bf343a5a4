"""The process that plans and judges examinations, as its server sees it: see `__main__`."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import socket
import subprocess
import sys
from collections.abc import Iterator

from resyn.server.admission import frames
from resyn.v1 import call_pb2, examiner_pb2

# How long it may go on after its server has hung up.
GRACE_SECONDS = 5.0
_ENDED = "the process that examines has ended"


class Talk:
    """What a server and its examiner say about one examination."""

    def __init__(self, process: ExaminerProcess, number: int) -> None:
        self.heard: asyncio.Queue[examiner_pb2.ExaminerNews] = asyncio.Queue()
        self._process = process
        self._number = number

    async def news(self) -> examiner_pb2.ExaminerNews:
        """Wait for calls to run, or for the end."""
        return await self.heard.get()

    def tell(self, order: examiner_pb2.ExaminerOrder) -> None:
        """Give an order about this examination."""
        order.examination = self._number
        self._process.send(order)

    def reply(self, results: call_pb2.CallReply) -> None:
        """Give results that were asked for."""
        self.tell(examiner_pb2.ExaminerOrder(results=results))

    def kill(self) -> None:
        """Kill the process: all its examinations are unfinished then."""
        self._process.kill()

    def fail(self, why: str) -> None:
        """End it by a mistake of ours."""
        self.heard.put_nowait(examiner_pb2.ExaminerNews(failed=why))


class ExaminerProcess:
    """A running `python -m resyn.server.admission`; it ends when its socket closes."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self.ended = False
        self._process = process
        self._reader = reader
        self._writer = writer
        self._talks: dict[int, Talk] = {}
        self._numbers = itertools.count()
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls) -> ExaminerProcess:
        """Start one."""
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-m", "resyn.server.admission", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
            )
        return cls(process, *await asyncio.open_unix_connection(sock=ours))

    @property
    def pid(self) -> int:
        """The process, to be watched."""
        return self._process.pid

    @contextlib.contextmanager
    def examination(self, order: examiner_pb2.BeginExamination) -> Iterator[Talk]:
        """Have one begun, and dropped at the end if it is not over by then."""
        number = next(self._numbers)
        talk = self._talks[number] = Talk(self, number)
        talk.tell(examiner_pb2.ExaminerOrder(begin=order))
        try:
            yield talk
        finally:
            del self._talks[number]
            talk.tell(examiner_pb2.ExaminerOrder(drop=examiner_pb2.DropExamination()))

    def kill(self) -> None:
        """End the process at once; whoever waits for news hears of it."""
        self._process.kill()

    def send(self, order: examiner_pb2.ExaminerOrder) -> None:
        """Send an order, unless nobody is there any more: then `news` says so."""
        if not self.ended:
            frames.write(self._writer, order)

    async def _listen(self) -> None:
        try:
            while True:
                news = await frames.read(self._reader, examiner_pb2.ExaminerNews)
                if (talk := self._talks.get(news.examination)) is not None:
                    talk.heard.put_nowait(news)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # said below
        finally:
            self.ended = True
            self._writer.close()
            for talk in self._talks.values():
                talk.heard.put_nowait(examiner_pb2.ExaminerNews(unfinished=_ENDED))
            await asyncio.to_thread(self._reap)

    def _reap(self) -> None:
        try:
            self._process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    async def close(self) -> None:
        """Hang up, and wait until it has ended."""
        self._writer.close()
        await self._listening
