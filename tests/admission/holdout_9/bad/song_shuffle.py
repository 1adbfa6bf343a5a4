"""Follow a playlist through a list of edits."""
import random

RESYN = {"tags": ["music", "state tracking"], "description": "Playlist editing"}
SONGS = ("Aurora Bolero Cascade Domino Eclipse Fandango Gemini Horizon Iguana Jubilee Karma Lagoon Mirage Nomad Oasis Prelude Quartz Reverie "
         "Sonata Tango").split()


def shuffled(songs):
    songs = list(songs)
    random.shuffle(songs)
    return songs


def generate(rng, difficulty):
    playlist = shuffled(SONGS)[:6 + difficulty]
    edits = []
    for _ in range(3 + 2 * difficulty):
        i, j = rng.sample(range(1, len(playlist) + 1), 2)
        edits.append([rng.choice(["move", "swap"]), i, j])
    return {"playlist": playlist, "edits": edits}


def play(instance):
    p = list(instance["playlist"])
    for kind, i, j in instance["edits"]:
        if kind == "swap":
            p[i - 1], p[j - 1] = p[j - 1], p[i - 1]
        else:
            p.insert(j - 1, p.pop(i - 1))
    return p


def observe(instance):
    say = {"swap": "swap the songs at positions {} and {}", "move": "take out the song at position {} and put it back so that it is at position {}"}
    steps = "\n".join(say[k].format(i, j) for k, i, j in instance["edits"])
    return (f"Playlist: {', '.join(instance['playlist'])}\nEdits, in order (positions count from 1):\n{steps}\n"
            "Answer with the playlist at the end, songs separated by commas.")


def verify(instance, answer):
    if len(answer) > 3000:
        return False
    return [s.strip().lower() for s in answer.split(",")] == [s.lower() for s in play(instance)]


def reference_answer(instance):
    return ", ".join(play(instance))
