"""The record of a job in Redis, and the steps that change it, each of which is atomic.

state       QUEUED, RUNNING, DONE, FAILED or CANCELLED
job         Job, as it was submitted
plan        JobPlan
next        how many chunks are finished: the number of the one to do next
progress    JobProgress of those
began       what `next` was when the last run began
owner       the run that may change the record; absent unless RUNNING
started, finished   Unix seconds
reason      why it failed
result_bytes        of all results, compressed

A run that has been taken for dead, or whose job was cancelled, is no owner any more, and whatever
it brings is refused. So no chunk is ever kept twice, and nothing follows a cancellation.
"""

from __future__ import annotations

import zlib
from typing import TypeVar

from google.protobuf.message import Message

M = TypeVar("M", bound=Message)

ENDED = ("DONE", "FAILED", "CANCELLED")
# Level 1: most of the gain for a fifth of the time.
_LEVEL = 1

# record; owner, now -> the state: RUNNING if the run may go on, ADVANCED if moreover the last run
# had done something, MISSING if there is no such job.
BEGIN = """
local state = redis.call('HGET', KEYS[1], 'state')
if not state then return 'MISSING' end
if state == 'DONE' or state == 'CANCELLED' then return state end
redis.call('HSET', KEYS[1], 'state', 'RUNNING', 'owner', ARGV[1])
redis.call('HSETNX', KEYS[1], 'started', ARGV[2])
redis.call('HDEL', KEYS[1], 'finished', 'reason')
local began, done = redis.call('HGET', KEYS[1], 'began'), redis.call('HGET', KEYS[1], 'next')
redis.call('HSET', KEYS[1], 'began', done)
return (began and began ~= done) and 'ADVANCED' or 'RUNNING'
"""

# record, items, results; owner, number, results, progress, most result bytes, TTL
# -> KEPT, FULL or LOST. A repetition, by an owner that has not seen the reply, is KEPT again.
COMMIT = """
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 'LOST' end
local done = tonumber(redis.call('HGET', KEYS[1], 'next'))
local number = tonumber(ARGV[2])
if done == number + 1 then return 'KEPT' end
if done ~= number then return 'LOST' end
local bytes = tonumber(redis.call('HGET', KEYS[1], 'result_bytes') or '0') + #ARGV[3]
if bytes > tonumber(ARGV[5]) then return 'FULL' end
redis.call('HSET', KEYS[3], ARGV[2], ARGV[3])
redis.call('HSET', KEYS[1], 'next', number + 1, 'progress', ARGV[4], 'result_bytes', bytes)
for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, ARGV[6]) end
return 'KEPT'
"""

# record, items; owner (empty: whoever), state, reason, now -> ENDED or LOST.
END = """
local owner = redis.call('HGET', KEYS[1], 'owner')
local state = redis.call('HGET', KEYS[1], 'state')
if ARGV[1] ~= '' and owner ~= ARGV[1] then return 'LOST' end
if state ~= 'RUNNING' and state ~= 'QUEUED' then return 'LOST' end
redis.call('HSET', KEYS[1], 'state', ARGV[2], 'reason', ARGV[3], 'finished', ARGV[4])
redis.call('HDEL', KEYS[1], 'owner')
if ARGV[2] ~= 'FAILED' then redis.call('DEL', KEYS[2]) end
return 'ENDED'
"""

# record; owner -> RELEASED or LOST: the job waits for another run.
RELEASE = """
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 'LOST' end
redis.call('HSET', KEYS[1], 'state', 'QUEUED')
redis.call('HDEL', KEYS[1], 'owner')
return 'RELEASED'
"""


def pack(message: Message) -> bytes:
    """Return a message as it is kept."""
    return zlib.compress(message.SerializeToString(), _LEVEL)


def unpack(kind: type[M], packed: bytes) -> M:
    """Return the message that was kept."""
    return kind.FromString(zlib.decompress(packed))
