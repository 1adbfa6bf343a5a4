"""The formats on the sockets between the worker and a jail.

Control socket of the zygote and of each lane (SEQPACKET, one message a packet):

    worker to zygote    LOAD, groups or not + source's memfd  zygote replies READY, LOADED or FAILED
                        DOORS + files of control groups       the next lane goes into these groups
                        LANE, limits + its control socket     lane replies READY
    worker to lane      SPAWN, uid + the call's socket        its child replies HELLO there
                        REAP, where the kernel tells how a child ended only then

Socket of one call (STREAM; its identity is the socket that it came from):

    child to worker     HELLO, one byte that carries the kernel's word for its pid and uid
    worker to child     request: op, length, body
    child to worker     frame: magic, status, score, length, body; the first that does not ASK is
                        the result, and nothing may follow it
    worker to child     only after a frame that asks: its reply, in the form of a request
"""

from __future__ import annotations

import struct

READY, LOAD, LOADED, FAILED, DOORS, LANE, SPAWN, REAP = (bytes([code]) for code in b"rlofdLSR")
HELLO = b"h"

# LOAD: whether groups of calls may share a process, so that a survey is worth its while.
LOAD_BODY = struct.Struct("<?")
# LANE: of each of its calls, address space in bytes and processes of one uid. SPAWN: the uid, and
# whether a group of calls is expected.
LANE_BODY = struct.Struct("<QI")
SPAWN_BODY = struct.Struct("<I?")

# A request's op, and how the body is split into sections.
VERIFY, EXTRACT_AND_VERIFY, GENERATE, GENERATE_WITH_REFERENCE, INSPECT, RUN = b"veGRiu"
# A close look at some instances: see `resyn.workers.guest.examine`.
EXAMINE = b"x"[0]
# Many verifications; and: is there anything against that?
TOGETHER, PROVE = b"tp"
REQUEST = struct.Struct("<BI")
SEED_AND_DIFFICULTY = struct.Struct("<qi")

MAGIC = b"RSN1"
RESULT = struct.Struct("<4sBdI")

# The status of a frame; ASK has other code run, and a result follows later. DOUBT: calls that ran
# together have left something behind.
OK, ANSWER_MISSING, RAISED, INVALID, OUT_OF_MEMORY, DOUBT, ASK = range(7)
# What is asked: wall and CPU seconds in front of code and inputs. A reply's op: how it went.
ASK_LIMITS = struct.Struct("<dd")
RAN, FAULT = b"rf"

# What a source is told to have, beside its line and details: the third section of INSPECT's reply
# is a JSON list of such triples.
FINDINGS = frozenset({
    "evaluates-answer", "bare-except", "mutable-module-state", "unseeded-randomness", "clock-use",
    "file-use", "network-use", "process-use",
})  # fmt: skip
MOST_FINDINGS, MOST_DETAIL, MOST_LINE = 100, 400, 1 << 24

# Longest message text that leaves a jail, in characters.
MAX_TEXT = 4000


def join(*sections: bytes) -> bytes:
    """Put sections behind each other, each with its length in front."""
    return b"".join(len(section).to_bytes(4, "little") + section for section in sections)


def split(body: bytes, most: int = 3) -> list[bytes]:
    """Undo `join`; ValueError if the lengths do not fit, or if there are more than `most`."""
    sections: list[bytes] = []
    start = 0
    while start < len(body):
        if len(sections) == most:
            raise ValueError("too many sections")
        end = start + 4 + int.from_bytes(body[start : start + 4], "little")
        if start + 4 > len(body) or end > len(body):
            raise ValueError("torn section")
        sections.append(body[start + 4 : end])
        start = end
    return sections
