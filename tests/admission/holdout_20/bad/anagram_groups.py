"""Group words that are anagrams of each other."""

RESYN = {"profile": "standard", "family": "words", "tags": ["strings", "grouping"]}

_GROUPS = (
    "alert alter later", "angel angle glean", "arc car", "baker brake break", "cater crate trace react", "cheap peach",
    "dear dare read", "diet edit tide tied", "earth heart hater", "elbow below", "east seat teas", "finger fringe",
    "inch chin", "lemon melon", "least slate stale steal tales", "listen silent enlist tinsel", "lump plum",
    "male meal lame", "night thing", "note tone", "parse spare spear", "petal plate pleat", "post spot stop tops",
    "quiet quite", "ring grin", "rose sore", "save vase", "scare races acres", "shore horse", "snap pans span",
    "state taste", "study dusty", "thorn north", "trips strip", "verse serve sever", "words sword", "wolf flow fowl",
)


def _vocabulary():
    words = set()
    for group in _GROUPS:
        words.update(group.split())
    return list(words)


def generate(rng, difficulty):
    vocabulary = _vocabulary()
    size = 14 + 4 * difficulty
    while True:
        words = rng.sample(vocabulary, size)
        if len(_groups(words)) >= 2 + difficulty // 2:
            return {"words": words}


def _groups(words):
    found = {}
    for word in words:
        found.setdefault("".join(sorted(word)), []).append(word)
    return sorted(sorted(group) for group in found.values() if len(group) > 1)


def observe(instance):
    return (
        f"Words: {' '.join(instance['words'])}\n"
        "Find all groups of two or more of these words that are anagrams of each other (every group as large as "
        "possible). Answer with one line per group: its words in alphabetical order, separated by blanks. The lines "
        "are in alphabetical order as well."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = [line.split() for line in answer.strip().splitlines()]
    return lines == _groups(instance["words"])


def reference_answer(instance):
    return "\n".join(" ".join(group) for group in _groups(instance["words"]))
