"""What the functions of an environment reach for, as audit events (PEP 578) tell."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from types import CodeType
from typing import Any

# Events of what lies outside of the process, and of code that comes from there.
_REACHING = (
    "ctypes.", "fcntl.", "ftplib.", "glob.", "http.client.", "marshal.load", "mmap.", "open",
    "os.", "pickle.find_class", "pty.", "shutil.", "smtplib.", "socket.", "sqlite3.",
    "subprocess.", "syslog.", "tempfile.", "urllib.", "webbrowser.",
)  # fmt: skip
MOST_EVENTS, MOST_EVENT_CHARACTERS = 20, 80
# They open and compile files when somebody imports, or shows a line of a source.
_IMPORT, _LINES = "<frozen importlib", "linecache"
# As what the event of a tree that is compiled names its file, whichever it is.
_OF_A_TREE = None
_MOST_SOURCES, _MOST_SOURCE_CHARACTERS = 20, 20_000
# How far above an event they may stand, and how deep code may lie in code.
_MOST_FRAMES, _MOST_NESTED = 100, 5
# A whole answer of so many characters, or a word of it of so many, is in no source by chance.
_LONG_ANSWER, _LONG_WORD, _MOST_WORDS = 6, 8, 50


class Heard:
    """What was compiled, run and reached for while somebody listened."""

    def __init__(self) -> None:
        self.events: dict[str, None] = {}
        self.compiled: set[str] = set()
        self.executed: set[str] = set()
        self._latest: dict[object, str] = {}  # source by the file name that it was compiled with

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Take note of an event."""
        if event == "compile":
            self._hear_compile(*arguments)
        elif event in ("exec", "function.__new__"):
            self._hear_exec(arguments[0])
        elif event == "import":
            self._note(f"import {arguments[0]}")
        elif event.startswith(_REACHING):
            self._note(event)

    def _note(self, event: str) -> None:
        if len(self.events) < MOST_EVENTS and not _is_pythons_own():
            name = event[:MOST_EVENT_CHARACTERS]
            self.events["".join(each if each.isprintable() else "?" for each in name)] = None

    def _hear_compile(self, source: object, filename: object) -> None:
        text = _text(source)
        if text and len(self.compiled) < _MOST_SOURCES and not _is_pythons_own():
            self.compiled.add(text)
            self._latest[_name(filename)] = text

    def _hear_exec(self, code: object) -> None:
        if isinstance(code, CodeType) and len(self.executed) < _MOST_SOURCES:
            if _is_pythons_own():
                return
            sources = [self._latest.get(name) for name in (code.co_filename, _OF_A_TREE)]
            self._latest.pop(_OF_A_TREE, None)
            words = " ".join(_words(code, _MOST_NESTED))[:_MOST_SOURCE_CHARACTERS]
            self.executed.update(list(filter(None, sources)) or [words])


_heard: Heard | None = None
_listening = False


def listen(heard: Heard, function: Callable[..., Any], *arguments: Any) -> Any:
    """Call a function and note what is heard meanwhile."""
    global _heard
    _install()
    _heard = heard
    try:
        return function(*arguments)
    finally:
        _heard = None


def _install() -> None:
    """Install the hook, which cannot be removed: once in a process."""
    global _listening
    if not _listening:
        _listening = True
        sys.addaudithook(_hook)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _heard is None:
        return
    try:
        _heard.hear(event, arguments)
    except Exception:
        return  # it would be raised in the environment, which has done nothing for it


def _is_pythons_own() -> bool:
    """Say whether it is a step of an import, which is one event itself, or of a traceback."""
    frame = sys._getframe(3)
    for _ in range(_MOST_FRAMES):
        code = frame.f_code
        if code.co_filename.startswith(_IMPORT) or frame.f_globals.get("__name__") == _LINES:
            return True
        if frame.f_back is None:
            break
        frame = frame.f_back
    return False


def _text(source: object) -> str:
    """Return the source that is compiled, whichever form it has."""
    if isinstance(source, str):
        return source[:_MOST_SOURCE_CHARACTERS]
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source[:_MOST_SOURCE_CHARACTERS]).decode("utf-8", "replace")
    tree = sys.modules.get("ast")  # whoever has a tree has imported it
    if tree is not None and isinstance(source, tree.AST):
        return str(tree.unparse(source))[:_MOST_SOURCE_CHARACTERS]
    return ""


def _name(filename: object) -> object:
    return filename.decode("utf-8", "replace") if isinstance(filename, bytes) else filename


def _words(code: CodeType, depth: int) -> Iterable[str]:
    """Return names and constants of code, and of the code in it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if depth:
                yield from _words(constant, depth - 1)
        elif isinstance(constant, (str, int, bytes)):
            yield str(constant)[:_MOST_SOURCE_CHARACTERS]


def own(
    sources: set[str], answer: str, instance_json: str, others: Sequence[tuple[str, set[str]]]
) -> bool:
    """Say whether one of the sources comes from the answer, and from nowhere else.

    What stands in the instance may come from there; what was also there for another answer, from
    which it cannot come, is the environment's.
    """
    return any(
        not any(source in seen and not _comes_from(source, other) for other, seen in others)
        for source in sources
        if _comes_from(source, answer) and _squeeze(source) not in _squeeze(instance_json)
    )


def _comes_from(source: str, answer: str) -> bool:
    whole, squeezed = _squeeze(answer), _squeeze(source)
    if len(whole) >= _LONG_ANSWER and whole in squeezed:
        return True
    if whole and squeezed.strip("()[]") == whole.strip("()[]"):
        return True
    words = re.findall(rf"\w{{{_LONG_WORD},}}", answer.lower())[:_MOST_WORDS]
    return any(word in source.lower() for word in words)


def _squeeze(text: str) -> str:
    """Leave out of a text what code and JSON may write in another way."""
    return "".join(text.lower().replace("\\", "").split())
