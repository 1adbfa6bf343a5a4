"""`python -m resyn.server.admission FD`: examines for the server at the socket's other end."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import signal
import socket
import sys
import traceback
from collections.abc import Sequence

from resyn.common import event_loop, scheduling
from resyn.server.admission import frames
from resyn.server.admission.calls import Unfinished
from resyn.server.admission.examination import examine
from resyn.server.waiting import Work
from resyn.v1 import call_pb2, environment_pb2, examiner_pb2

# Calls come before examinations, whose planning and judging takes a good share of a CPU.
NICENESS = 10


class Desk:
    """Holds one examination: asks the server for its calls, and hands over the report."""

    def __init__(self, number: int, writer: asyncio.StreamWriter) -> None:
        self._number = number
        self._writer = writer
        self._asked: dict[str, asyncio.Future[call_pb2.CallReply]] = {}
        self._numbers = itertools.count()

    async def work(self, order: examiner_pb2.BeginExamination) -> None:
        """Examine, and say what has come of it."""
        try:
            done = await examine(order, self._ask)
        except Unfinished as unfinished:
            self._tell(examiner_pb2.ExaminerNews(unfinished=str(unfinished)))
        except Exception:  # a mistake of ours: the server logs it and answers
            self._tell(examiner_pb2.ExaminerNews(failed=traceback.format_exc()))
        else:
            self._tell(examiner_pb2.ExaminerNews(done=done))

    async def _ask(
        self, works: Sequence[Work], candidate: environment_pb2.Environment | None
    ) -> list[call_pb2.CallResult]:
        batch = call_pb2.CallBatch(batch_id=str(next(self._numbers)), candidate=candidate)
        instances: dict[str, int] = {}
        for work in works:
            work.write(batch.calls.add(), instances)
        batch.instances.extend(instances)
        answer = self._asked[batch.batch_id] = asyncio.get_running_loop().create_future()
        self._tell(examiner_pb2.ExaminerNews(calls=batch))
        return list((await answer).results)

    def hear(self, reply: call_pb2.CallReply) -> None:
        """Take results that were asked for."""
        answer = self._asked.pop(reply.batch_id)
        if not answer.done():  # else whoever asked was cancelled
            answer.set_result(reply)

    def _tell(self, news: examiner_pb2.ExaminerNews) -> None:
        news.examination = self._number
        frames.write(self._writer, news)


async def serve(channel: socket.socket) -> None:
    """Examine until the server hangs up."""
    reader, writer = await asyncio.open_unix_connection(sock=channel)
    desks: dict[int, tuple[Desk, asyncio.Task[None]]] = {}
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
        while True:
            order = await frames.read(reader, examiner_pb2.ExaminerOrder)
            number = order.examination
            if order.HasField("begin"):
                desk = Desk(number, writer)
                desks[number] = desk, asyncio.create_task(desk.work(order.begin))
            elif order.HasField("results"):
                desks[number][0].hear(order.results)
            else:
                desks.pop(number)[1].cancel()


def main(descriptor: int) -> None:
    """Run the process; a terminal's Ctrl-C is for the server, which then hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    scheduling.compute_behind_others(NICENESS)
    event_loop.run(serve(socket.socket(fileno=descriptor)))


if __name__ == "__main__":
    main(int(sys.argv[1]))
