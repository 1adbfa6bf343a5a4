"""Why a run ends without having done its job."""

from __future__ import annotations


class JobFailed(Exception):
    """The job cannot be done, and another try would not change that."""


class JobRefused(JobFailed):
    """What came through rq is no job of ours."""


class Lost(Exception):
    """The job is another run's, was cancelled, or is no longer kept."""


class HandedBack(Exception):
    """The runner stops; another one goes on with the job."""
