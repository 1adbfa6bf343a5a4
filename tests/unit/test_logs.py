"""Each record is one line of JSON, whatever it holds."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from resyn.common import logs

HOSTILE = 'a\n{"level": "error"}\r\x1b[2J\x00\u2028\u2029\x85\ud800"\\'


@pytest.fixture
def output() -> Iterator[io.StringIO]:
    """What the logger `resyn.test` writes."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonFormatter())
    logger = logging.getLogger("resyn.test")
    logger.addHandler(handler)
    logger.propagate = False
    yield stream
    logger.removeHandler(handler)
    logger.propagate = True


log = logging.getLogger("resyn.test")


def only_line(output: io.StringIO) -> dict[str, Any]:
    text = output.getvalue()
    assert text.isascii()
    assert text.endswith("\n")
    assert len(text.splitlines()) == 1
    line: dict[str, Any] = json.loads(text)
    return line


def test_a_record_says_when_how_grave_who_and_what(output: io.StringIO) -> None:
    log.warning("%d calls", 5, extra={"worker": "w1"})
    line = only_line(output)
    assert line.pop("time").endswith("+00:00")
    wanted = {"level": "warning", "part": "resyn.test", "message": "5 calls", "worker": "w1"}
    assert line == wanted


def test_control_characters_cannot_begin_another_line(output: io.StringIO) -> None:
    log.warning("%s", HOSTILE, extra={"reason": HOSTILE, HOSTILE: {"deep": [HOSTILE]}})
    line = only_line(output)
    assert line["message"] == line["reason"] == HOSTILE
    assert line[HOSTILE] == {"deep": [HOSTILE]}


def test_a_traceback_stays_on_the_line(output: io.StringIO) -> None:
    try:
        raise ValueError(HOSTILE)
    except ValueError:
        log.exception("failed")
    line = only_line(output)
    assert line["level"] == "error"
    assert "Traceback (most recent call last)" in line["traceback"]
    assert "ValueError: a\n{" in line["traceback"]


def test_what_json_lacks_is_written_as_text(output: io.StringIO) -> None:
    log.warning("kinds", extra={"kind": ValueError, "raw": b"\n"})
    assert only_line(output)["raw"] == "b'\\n'"


def test_lines_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        logs.set_up("warning")
        log.info("not this")
        log.warning("this")
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert [json.loads(line)["message"] for line in captured.err.splitlines()] == ["this"]
