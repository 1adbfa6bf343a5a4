"""The job runner: does jobs chunk by chunk, as a client of the server. It runs no untrusted code.

rq brings a job's id (`runner.py`), the record in Redis says what to do next (`record.py`), a run
has chunk after chunk done (`run.py`, `work.py`, `calls.py`) while a thread keeps the lease
(`keeper.py`). Whatever ends a run early, `halt.py` tells it.
"""
