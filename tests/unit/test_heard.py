"""Records of Redis, and what is told of them between two looks."""

from __future__ import annotations

import time

from resyn.server.heard import Heard


def test_a_look_that_began_before_something_was_told_does_not_undo_it() -> None:
    heard: Heard[str] = Heard()
    heard.look({"kept": "a", "gone": "b"})
    asked = time.monotonic()
    heard.tell("new", "c")
    heard.tell("gone", None)
    heard.look({"kept": "a", "gone": "b"}, asked)
    assert (heard.find("new"), heard.find("gone"), heard.find("kept")) == ("c", None, "a")


def test_a_later_look_counts_again() -> None:
    heard: Heard[str] = Heard()
    heard.tell("new", "c")
    heard.look({"other": "d"}, time.monotonic() + 1)
    assert heard.find("new") is None
    assert list(heard) == ["other"]
