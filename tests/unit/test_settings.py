"""Settings: the command line before the environment before the defaults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from resyn.common.settings import SettingError, masked, read, setting, shown


@dataclass(frozen=True)
class Settings:
    redis_url: str = setting("redis://127.0.0.1/0", "where the calls come from")
    slots: int = setting(2, "calls at a time")
    drain_seconds: float = setting(30.0, "how long")
    cache_dir: Path = setting(Path("/var/cache"), "runtimes")
    profiles: tuple[str, ...] = setting((), "profiles to offer")
    level: str = setting("low", "how far", None, ("low", "high"))


def test_without_anything_the_defaults_hold() -> None:
    assert read(Settings, {}, {}) == Settings()


def test_the_environment_goes_before_the_defaults() -> None:
    environ = {
        "RESYN_REDIS_URL": "redis://elsewhere",
        "RESYN_SLOTS": "7",
        "RESYN_DRAIN_SECONDS": "0.5",
        "RESYN_CACHE_DIR": "/srv/x",
        "RESYN_PROFILES": " standard, scientific ,",
        "RESYN_UNKNOWN": "5",
        "SLOTS": "9",
    }
    expected = Settings("redis://elsewhere", 7, 0.5, Path("/srv/x"), ("standard", "scientific"))
    assert read(Settings, {}, environ) == expected


def test_the_command_line_goes_before_the_environment() -> None:
    given = {"slots": 3, "drain_seconds": None}
    environ = {"RESYN_SLOTS": "7", "RESYN_DRAIN_SECONDS": "1"}
    assert read(Settings, given, environ) == Settings(slots=3, drain_seconds=1.0)


def test_nothing_falsy_is_taken_for_not_given() -> None:
    given = {"slots": 0, "redis_url": "", "profiles": ()}
    environ = {"RESYN_SLOTS": "7", "RESYN_REDIS_URL": "x", "RESYN_PROFILES": "a"}
    assert read(Settings, given, environ) == Settings(slots=0, redis_url="")


def test_the_process_environment_is_read_unless_another_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RESYN_SLOTS", "11")
    assert read(Settings, {}).slots == 11


@pytest.mark.parametrize(
    ("variable", "text", "message"),
    [
        ("RESYN_SLOTS", "two", "RESYN_SLOTS='two': a whole number is needed"),
        ("RESYN_SLOTS", "2.5", "RESYN_SLOTS='2.5': a whole number is needed"),
        ("RESYN_SLOTS", "", "RESYN_SLOTS='': a whole number is needed"),
        ("RESYN_DRAIN_SECONDS", "long", "RESYN_DRAIN_SECONDS='long': a number is needed"),
    ],
)
def test_a_wrong_value_is_named_with_its_variable(variable: str, text: str, message: str) -> None:
    with pytest.raises(SettingError) as caught:
        read(Settings, {}, {variable: text})
    assert str(caught.value) == message


def test_only_a_value_that_may_be_chosen_is_taken() -> None:
    assert read(Settings, {}, {"RESYN_LEVEL": "high"}).level == "high"
    for given, environ in (({"level": "higher"}, {}), ({}, {"RESYN_LEVEL": "higher"})):
        with pytest.raises(SettingError) as caught:
            read(Settings, given, environ)
        assert str(caught.value) == "RESYN_LEVEL=higher: one of low, high is needed"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("redis://user:secret@host:6379/0", "redis://user:***@host:6379/0"),
        ("rediss://:se/cr:et@host", "rediss://:***@host"),
        ("unix://user:secret@/run/redis.sock?db=1", "unix://user:***@/run/redis.sock?db=1"),
        ("redis://host:6379/0", "redis://host:6379/0"),
        ("redis://user@host", "redis://user@host"),
        ("no url", "no url"),
    ],
)
def test_passwords_are_masked(url: str, expected: str) -> None:
    assert masked(url) == expected


def test_shown_settings_hold_no_password() -> None:
    text = shown(Settings(redis_url="redis://:secret@host"))
    assert text["redis_url"] == "redis://:***@host"
    assert text["slots"] == "2"
    assert "secret" not in str(text)
