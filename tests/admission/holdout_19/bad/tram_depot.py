"""Tram depot: on which track does the last tram stand?"""
import re

RESYN = {"profile": "standard", "family": "tram_depot", "tags": ["transport", "simulation"]}


def generate(rng, difficulty):
    return {
        "tracks": 5,
        "moves": [rng.randint(1, 40) for _ in range(4 + 3 * difficulty)],
        "start": rng.randint(1, 5),
        "closed": rng.randint(1, 5),
    }


def _track(instance):
    n, track = instance["tracks"], instance["start"]
    for m in instance["moves"]:
        track = (track - 1 + m) % n + 1
        if track == instance["closed"]:
            track = track % n + 1
    return track


def observe(instance):
    return (
        f"A depot has {instance['tracks']} tracks in a ring, numbered from 1. The turntable points to track "
        f"{instance['start']} and is moved on, one after the other, by {', '.join(map(str, instance['moves']))} tracks (from "
        f"the highest track it goes on to track 1). Track {instance['closed']} is closed: whenever a move ends there, the "
        "turntable goes one track further at once. To which track does it point in the end? Answer with the number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,2}\s{0,20}", answer):
        return False
    return int(answer) == _track(instance)


def reference_answer(instance):
    return str(_track(instance))
