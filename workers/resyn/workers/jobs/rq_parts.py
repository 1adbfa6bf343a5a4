"""rq's job and queue, without what could import or run anything that a job names."""

from __future__ import annotations

from typing import Any, NoReturn

from rq import Queue
from rq.intermediate_queue import IntermediateQueue
from rq.job import Job
from rq.utils import now

from resyn.common.job_queue import FUNCTION, JsonSerializer
from resyn.workers.jobs.errors import JobRefused

# A job that left the queue and was begun by nobody for so long goes back.
STRAY_SECONDS = 5.0
# Maintenance takes less; whoever dies in it holds the others up no longer than this.
MAINTENANCE_SECONDS = 5


class SafeJob(Job):
    """A job that is nothing but a name and arguments, both of JSON."""

    def __init__(self, id: str | None = None, connection: Any = None, serializer: Any = None):
        super().__init__(id, connection=connection, serializer=JsonSerializer)

    def job_id_to_run(self) -> str:
        """Return the id of the job of ours that is to be run; JobRefused if it is none."""
        named = (
            self._success_callback_name,
            self._failure_callback_name,
            self._stopped_callback_name,
        )
        if any(named) or self.webhooks or self.group_id:
            raise JobRefused("it names callbacks, webhooks or a group, which no job of ours has")
        if self.func_name != FUNCTION or self.instance is not None:
            raise JobRefused(f"function {str(self.func_name)[:80]!r} is not {FUNCTION!r}")
        if list(self.args) != [self.id] or self.kwargs:
            raise JobRefused(f"arguments {str(self.args)[:80]} are not the job's own id")
        return self.id

    @property
    def has_rate_limit(self) -> bool:
        """False: rq would look after other jobs for it."""
        return False

    @property
    def func(self) -> NoReturn:
        """Refuse: rq would import it."""
        raise JobRefused("nothing that a job names is imported")

    def perform(self) -> NoReturn:
        """Refuse: rq would call what the job names."""
        raise JobRefused("nothing that a job names is called")

    @property
    def success_callback(self) -> None:
        """None: rq would import it."""

    @property
    def failure_callback(self) -> None:
        """None: rq would import it."""

    @property
    def stopped_callback(self) -> None:
        """None: rq would import it."""

    def send_webhooks(self, status: Any, *, exc_string: str | None = None) -> None:
        """Send nothing: a job says where to."""


class _Strays(IntermediateQueue):
    """Jobs between the queue and a runner; rq gives them a minute."""

    def should_be_cleaned_up(self, job_id: str) -> bool:
        seen = self.get_first_seen(job_id)
        return seen is not None and (now() - seen).total_seconds() > STRAY_SECONDS


class SafeQueue(Queue):
    """A queue of safe jobs, whose strays come back soon."""

    job_class = SafeJob

    @property
    def intermediate_queue(self) -> IntermediateQueue:
        """Jobs between this queue and a runner."""
        return _Strays(self.key, connection=self.connection)

    def acquire_maintenance_lock(self) -> bool:
        """Say whether this runner is the one to look after the queue now."""
        key = self.registry_cleaning_key
        return bool(self.connection.set(key, 1, nx=True, ex=MAINTENANCE_SECONDS))
