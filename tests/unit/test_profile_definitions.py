"""Profiles are read from their folders, and a mistake names its file, line and cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resyn.workers.profiles import (
    Profile,
    ProfileError,
    default_profile_folders,
    find_profiles,
    load_profile,
)
from resyn.workers.profiles.libraries import MISSING, RESOLVED

BUILT_IN = default_profile_folders()[0]


def write_profile(
    parent: Path,
    name: str = "mine",
    *,
    jail: str | None = None,
    seccomp: str | None = None,
    requirements: str | None = None,
) -> Path:
    folder = parent / name
    folder.mkdir()
    files = {"jail.cfg": jail, "seccomp.kafel": seccomp, "requirements.txt": requirements}
    for file, text in files.items():
        if text is not None:
            (folder / file).write_text(text, encoding="utf-8")
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(ProfileError) as raised:
        load_profile(folder)
    return str(raised.value)


def variables(profile: Profile) -> dict[str, str]:
    pairs = [entry.partition("=") for entry in profile.jail_config.envar]
    assert len(pairs) == len({name for name, _, _ in pairs}), "a variable is set twice"
    return {name: value for name, _, value in pairs}


# What the built-in profiles promise


def test_the_built_in_profiles_load_and_say_what_they_are() -> None:
    profiles = find_profiles(default_profile_folders())
    assert {"standard", "scientific", "reasoning-gym"} <= profiles.keys()
    assert all(profile.description for profile in profiles.values())
    assert profiles["standard"].requirements == ()
    assert {pin.split("==")[0] for pin in profiles["scientific"].requirements} >= {
        "numpy",
        "sympy",
        "networkx",
    }
    assert "reasoning-gym==0.1.25" in profiles["reasoning-gym"].requirements


@pytest.mark.parametrize("name", ["standard", "scientific", "reasoning-gym"])
def test_no_built_in_profile_relies_on_a_limit_that_nsjail_chose(name: str) -> None:
    config = load_profile(BUILT_IN / name).jail_config
    stated = {field.name for field, _ in config.ListFields()}
    limits = ("as", "core", "cpu", "fsize", "nofile", "nproc", "stack", "memlock", "rtprio")
    for limit in (*limits, "msgqueue"):
        assert stated & {f"rlimit_{limit}", f"rlimit_{limit}_type"}, limit
    assert config.time_limit == 0
    assert config.iface_no_lo
    assert not config.mount_proc


@pytest.mark.parametrize("name", ["standard", "scientific", "reasoning-gym"])
def test_built_in_profiles_hash_alike_in_each_jail_and_use_one_thread(name: str) -> None:
    values = variables(load_profile(BUILT_IN / name))
    assert values["PYTHONHASHSEED"] == "0"
    assert values["OPENBLAS_NUM_THREADS"] == values["OMP_NUM_THREADS"] == "1"


# What a user's own profile may leave out


def test_a_profile_of_packages_alone_has_the_standard_jail(tmp_path: Path) -> None:
    profile = load_profile(write_profile(tmp_path, requirements="six==1.17.0\n"))
    standard = load_profile(BUILT_IN / "standard")
    assert profile.requirements == ("six==1.17.0",)
    assert profile.seccomp_policy == standard.seccomp_policy
    assert profile.jail_config.mount == standard.jail_config.mount
    assert (profile.name, profile.jail_config.name) == ("mine", "mine")


def test_the_standard_profile_beside_it_goes_before_the_built_in_one(tmp_path: Path) -> None:
    write_profile(tmp_path, "standard", jail="rlimit_as: 77", seccomp="// ours")
    profile = load_profile(write_profile(tmp_path, requirements=""))
    assert profile.jail_config.rlimit_as == 77
    assert profile.seccomp_policy == "// ours"


def test_one_line_changes_one_setting_and_keeps_the_others(tmp_path: Path) -> None:
    profile = load_profile(write_profile(tmp_path, jail="rlimit_as: 8192\n"))
    assert profile.jail_config.rlimit_as == 8192
    assert profile.jail_config.rlimit_nofile == 256
    assert profile.description == ""


def test_a_list_entry_replaces_the_standard_one_for_the_same_thing(tmp_path: Path) -> None:
    jail = """
    envar: "OMP_NUM_THREADS=4"
    mount { dst: "/dev/null" fstype: "tmpfs" }
    mount { dst: "/tmp" fstype: "tmpfs" options: "size=16m" rw: true }
    """
    profile = load_profile(write_profile(tmp_path, jail=jail))
    assert variables(profile)["OMP_NUM_THREADS"] == "4"
    assert variables(profile)["HOME"] == "/nonexistent"
    mounts = {mount.dst: mount.fstype for mount in profile.jail_config.mount}
    assert mounts == {"/dev/null": "tmpfs", "/dev/urandom": "", "/tmp": "tmpfs"}
    assert len(mounts) == len(profile.jail_config.mount)


def test_its_own_policy_replaces_the_standard_one(tmp_path: Path) -> None:
    profile = load_profile(write_profile(tmp_path, seccomp="USE x DEFAULT KILL"))
    assert profile.seccomp_policy == "USE x DEFAULT KILL"


def test_description_lines_are_joined(tmp_path: Path) -> None:
    jail = 'description: "For tasks"\ndescription: "with graphs."'
    assert load_profile(write_profile(tmp_path, jail=jail)).description == "For tasks with graphs."


# Mistakes


@pytest.mark.parametrize(
    ("jail", "line", "words"),
    [
        ('hostname: "jail"\n\nrlimit_ass: 5\n', 3, "rlimit_ass"),
        ('rlimit_as: "many"\n', 1, "many"),
        ("cgroup_mem_max: 5\n", 1, "fields that a profile may state"),
        ("rlimit_as: 1\nrlimit_as: 2\n", 2, "rlimit_as"),
        ("# MiB!\nrlimit_as: 268435456\n", 2, "is in MiB"),
        ("nice_level: 1\nkeep_env: true\n", 2, "`keep_env: false`"),
        ("\n\nclone_newnet: false\n", 3, "`clone_newnet: true`"),
        ("uidmap { count: 1 }\n", 1, "set by the worker"),
        ('mount { dst: "/tmp" }\nmount { dst: "tmp" }\n', 2, "absolute path"),
        ('mount { dst: "/a/../b" }\n', 1, "absolute path"),
        ('mount { dst: "/" }\n', 1, "absolute path"),
        ('\nmount { src: "/srv" dst: "/srv" is_bind: true rw: true }\n', 2, "tmpfs"),
    ],
)
def test_a_mistake_in_the_jail_names_its_line_and_what_would_be_right(
    tmp_path: Path, jail: str, line: int, words: str
) -> None:
    folder = write_profile(tmp_path, jail=jail)
    message = refusal(folder)
    assert message.startswith(f"{folder}/jail.cfg:{line}: ")
    assert words in message


@pytest.mark.parametrize(
    ("requirements", "line", "words"),
    [
        ("six==1.17.0\nnumpy\n", 2, "'numpy' is not pinned; write `name==version`"),
        ("numpy>=2\n", 1, "not pinned"),
        ("numpy==2.*\n", 1, "not pinned"),
        ("# ok\n\n-r others.txt\n", 3, "not pinned"),
        ("numpy @ https://example.org/numpy.whl\n", 1, "not pinned"),
        ("Py_YAML==6\npy-yaml==6\n", 2, "listed twice"),
    ],
)
def test_a_requirement_that_is_not_one_exact_version_is_refused(
    tmp_path: Path, requirements: str, line: int, words: str
) -> None:
    folder = write_profile(tmp_path, requirements=requirements)
    message = refusal(folder)
    assert message.startswith(f"{folder}/requirements.txt:{line}: ")
    assert words in message


@pytest.mark.parametrize("name", ["Mine", "my_profile", "-mine", "mine.cfg", "größe"])
def test_a_name_that_is_no_plain_word_is_refused(tmp_path: Path, name: str) -> None:
    assert "lower-case letters" in refusal(write_profile(tmp_path, name, requirements=""))


def test_a_name_that_differs_from_its_folder_is_refused(tmp_path: Path) -> None:
    assert "'mine'" in refusal(write_profile(tmp_path, jail='name: "other"'))


def test_a_folder_without_any_of_the_three_files_is_no_profile(tmp_path: Path) -> None:
    assert "requirements.txt" in refusal(write_profile(tmp_path))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    folder = write_profile(tmp_path, requirements="")
    (folder / "jail.cfg").write_bytes(b"\xff\xfe")
    assert f"{folder}/jail.cfg" in refusal(folder)


# Finding


def test_an_earlier_folder_goes_before_a_later_one(tmp_path: Path) -> None:
    write_profile(tmp_path, "scientific", jail='description: "ours"')
    (tmp_path / "not-a-profile").mkdir()
    profiles = find_profiles([tmp_path, BUILT_IN])
    assert profiles["scientific"].description == "ours"
    assert profiles["standard"].folder == BUILT_IN / "standard"
    assert "not-a-profile" not in profiles


def test_a_folder_of_profiles_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="no such folder"):
        find_profiles([tmp_path / "absent"])


# The digest


def digest_of(folder: Path, requirements: str) -> str:
    (folder / "requirements.txt").write_text(requirements, encoding="utf-8")
    return load_profile(folder).runtime_digest


def test_the_digest_follows_the_packages_and_not_how_they_are_written(tmp_path: Path) -> None:
    folder = write_profile(tmp_path, requirements="")
    digest = digest_of(folder, "six==1.17.0\nPyYAML==6.0.3\n")
    assert re.fullmatch(r"[0-9a-f]{64}", digest)
    assert digest == digest_of(folder, "pyyaml==6.0.3   # of mine\n\nsix == 1.17.0\n")
    assert digest != digest_of(folder, "six==1.17.0\nPyYAML==6.0.2\n")
    assert digest != digest_of(folder, "six==1.17.0\n")


def test_profiles_that_differ_only_in_their_jail_share_a_runtime(tmp_path: Path) -> None:
    folder = write_profile(tmp_path, jail="rlimit_as: 8192")
    assert load_profile(folder).runtime_digest == load_profile(BUILT_IN / "standard").runtime_digest


# Shared libraries


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("\tlibm.so.6 => /lib/libm.so.6 (0x7f00)", [("libm.so.6", "/lib/libm.so.6")]),
        ("\t/lib64/ld-linux.so.2 (0x7f00)", [("", "/lib64/ld-linux.so.2")]),
        ("\tlinux-vdso.so.1 (0x7f00)", []),
        ("\tstatically linked", []),
        ("\tnot a dynamic executable", []),
        ("/a/file.so:", []),
        ("\tlibgone.so => not found", []),
    ],
)
def test_only_resolved_libraries_are_read_from_ldd(line: str, found: list[tuple[str, str]]) -> None:
    assert RESOLVED.findall(line) == found
    assert MISSING.findall(line) == (["libgone.so"] if "gone" in line else [])
