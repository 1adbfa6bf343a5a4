"""Clocks that are a year on, for functions that had better not look at them."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

# More than a year, and no whole number of anything: month, weekday, hour, minute and second differ.
AHEAD_SECONDS = (397 * 24 + 7) * 3600 + 41 * 60 + 13
_moved: dict[str, dict[str, tuple[Any, Any]]] = {}


@contextlib.contextmanager
def a_year_on(module: Any) -> Iterator[None]:
    """Move all clocks that tell the date; also those that the environment has imported by name."""
    undo: list[tuple[Any, str, Any]] = []
    try:
        for name in ("time", "datetime"):
            if name in sys.modules:
                _move(sys.modules[name], _pairs(name), undo)
        _move_names(module, undo)
        yield
    finally:
        for owner, name, original in reversed(undo):
            setattr(owner, name, original)


def _move(owner: Any, pairs: dict[str, tuple[Any, Any]], undo: list[tuple[Any, str, Any]]) -> None:
    for name, (original, moved) in pairs.items():
        if getattr(owner, name, None) is original:
            undo.append((owner, name, original))
            setattr(owner, name, moved)


def _move_names(module: Any, undo: list[tuple[Any, str, Any]]) -> None:
    pairs = [pair for of_module in _moved.values() for pair in of_module.values()]
    for name, value in list(vars(module).items()):
        for original, moved in pairs:
            if value is original:
                undo.append((module, name, original))
                setattr(module, name, moved)


def _pairs(name: str) -> dict[str, tuple[Any, Any]]:
    """Return each name's own and moved value; made when first needed."""
    if name not in _moved:
        owner = sys.modules[name]
        made = _moved_time() if name == "time" else _moved_datetime(owner)
        _moved[name] = {key: (getattr(owner, key), moved) for key, moved in made.items()}
    return _moved[name]


def _moved_time() -> dict[str, Any]:
    now, now_ns, clock, clock_ns = (
        getattr(time, name) for name in ("time", "time_ns", "clock_gettime", "clock_gettime_ns")
    )
    moved: dict[str, Any] = {
        "time": lambda: now() + AHEAD_SECONDS,
        "time_ns": lambda: now_ns() + AHEAD_SECONDS * 10**9,
        "clock_gettime": lambda which: clock(which) + _ahead(which),
        "clock_gettime_ns": lambda which: clock_ns(which) + _ahead(which) * 10**9,
    }
    for name in ("localtime", "gmtime", "ctime"):
        moved[name] = _of_seconds(getattr(time, name), now)
    local, asctime, strftime = time.localtime, time.asctime, time.strftime
    moved["asctime"] = lambda *given: asctime(*given or [local(now() + AHEAD_SECONDS)])
    moved["strftime"] = lambda form, *given: strftime(
        form, *given or [local(now() + AHEAD_SECONDS)]
    )
    return moved


def _of_seconds(real: Callable[[float], Any], now: Callable[[], float]) -> Callable[..., Any]:
    def moved(seconds: float | None = None) -> Any:
        return real(now() + AHEAD_SECONDS if seconds is None else seconds)

    return moved


def _ahead(which: int) -> int:
    return AHEAD_SECONDS if which == time.CLOCK_REALTIME else 0


def _moved_datetime(real: Any) -> dict[str, Any]:
    """Return classes that make what the real ones make, later; both kinds are instances of both."""
    ahead = real.timedelta(seconds=AHEAD_SECONDS)
    real_datetime, real_date = real.datetime, real.date

    class Kind(type):
        def __instancecheck__(cls, value: object) -> bool:
            return issubclass(type(value), cls)

        def __subclasscheck__(cls, kind: type) -> bool:
            return type.__subclasscheck__(stands_for.get(cls, cls), kind)

    class datetime(real_datetime, metaclass=Kind):  # type: ignore[valid-type,misc] # loaded late
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return real_datetime.now(tz) + ahead

        @classmethod
        def utcnow(cls) -> Any:
            return real_datetime.now(real.UTC).replace(tzinfo=None) + ahead

        @classmethod
        def today(cls) -> Any:
            return real_datetime.now() + ahead

    class date(real_date, metaclass=Kind):  # type: ignore[valid-type,misc] # loaded late
        @classmethod
        def today(cls) -> Any:
            return (real_datetime.now() + ahead).date()

    stands_for: dict[type, type] = {datetime: real_datetime, date: real_date}
    return {"datetime": datetime, "date": date}
