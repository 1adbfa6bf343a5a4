"""Profiles: what a jail may do, and the private root filesystem that it does it in.

A profile is a folder of up to three files: `jail.cfg` (nsjail's own text format), `seccomp.kafel`
and `requirements.txt` (pinned packages). `load_profile` reads and checks one; `RuntimeCache`
builds its root filesystem once per machine.
"""

from resyn.workers.profiles.cache import Runtime, RuntimeCache, default_cache_folder
from resyn.workers.profiles.definition import (
    Profile,
    default_profile_folders,
    find_profiles,
    load_profile,
)
from resyn.workers.profiles.errors import ProfileError
from resyn.workers.profiles.rootfs import PYTHON_OPTIONS

__all__ = [
    "PYTHON_OPTIONS",
    "Profile",
    "ProfileError",
    "Runtime",
    "RuntimeCache",
    "default_cache_folder",
    "default_profile_folders",
    "find_profiles",
    "load_profile",
]
