"""Group words that are anagrams of each other."""
import re
from pathlib import Path

FALLBACK = ("listen silent enlist tinsel stone notes onset tones least slate stale steal tales rates stare tears "
            "aster parse spare spear pears night thing below elbow bowel angel angle glean cider cried dicer "
            "study dusty arc car act cat dog god tea eat ate tar rat art pot top opt stop pots spot tops "
            "live evil vile veil name mean mane team meat mate tame item time emit mite").split()


def vocabulary():
    """The system's word list where there is one, so that the words do not repeat too often."""
    path = Path("/usr/share/dict/words")
    if path.exists():
        words = [w for w in path.read_text(encoding="utf-8").split() if re.fullmatch("[a-z]{3,7}", w)]
        return words
    return FALLBACK


def generate(rng, difficulty):
    groups = {}
    for w in vocabulary():
        groups.setdefault("".join(sorted(w)), []).append(w)
    big = sorted(k for k, ws in groups.items() if len(ws) >= 2)
    keys = rng.sample(big, 3 + difficulty)
    words = [w for k in keys for w in rng.sample(groups[k], 2)]
    rng.shuffle(words)
    return {"words": words}


def solve(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), set()).add(w)
    return sorted(sorted(g) for g in groups.values())


def observe(instance):
    return ("Sort these words into groups of anagrams:\n" + " ".join(instance["words"]) +
            "\nAnswer with one group a line, the words of a group separated by blanks, in any order.")


def reference_answer(instance):
    return "\n".join(" ".join(g) for g in solve(instance["words"]))


def verify(instance, answer):
    if len(answer) > 3000:
        return False
    lines = [line.split() for line in answer.lower().splitlines() if line.strip()]
    return sorted(sorted(line) for line in lines) == solve(instance["words"])
