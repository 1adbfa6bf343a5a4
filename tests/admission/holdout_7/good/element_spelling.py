"""Spell words with chemical symbols. Upper and lower case do not matter."""
import re
from functools import lru_cache

RESYN = {"description": "Spell words with symbols of the elements", "tags": ["chemistry", "words"]}

SYMBOLS = frozenset(
    "h he li be b c n o f ne na mg al si p s cl ar k ca sc ti v cr mn fe co ni cu zn ga ge as se br kr rb sr y zr nb mo tc ru rh pd ag "
    "cd in sn sb te i xe cs ba la ce pr nd pm sm eu gd tb dy ho er tm yb lu hf ta w re os ir pt au hg tl pb bi po at rn fr ra ac th pa u".split()
)
ORDERED = sorted(SYMBOLS)


@lru_cache(maxsize=4096)
def spelling(word):
    """One way to cut the word into symbols, as a tuple, or None."""
    if not word:
        return ()
    for size in (2, 1):
        if word[:size] in SYMBOLS and len(word) >= size:
            rest = spelling(word[size:])
            if rest is not None:
                return (word[:size],) + rest
    return None


def generate(rng, difficulty):
    words = []
    while len(words) < 2 + (difficulty + 1) // 2:
        word = "".join(rng.choice(ORDERED) for _ in range(3 + difficulty // 2))
        if word not in words and len(word) >= 5 + difficulty // 2:
            words.append(word)
    return {"words": words}


def observe(instance):
    return (
        f"Cut each of these letter strings into symbols of chemical elements (no heavier than uranium): {', '.join(instance['words'])}\n"
        "Any correct cut counts; upper and lower case do not matter. Answer with one line per string, in the same order, the symbols joined by "
        "hyphens, for example C-O-W for cow."
    )


def verify(instance, answer):
    if len(answer) > 3000:
        return False
    lines = [line.strip().lower() for line in answer.strip().splitlines()]
    if len(lines) != len(instance["words"]):
        return False
    for line, word in zip(lines, instance["words"]):
        if not re.fullmatch(r"[a-z]{1,2}(-[a-z]{1,2})*", line):
            return False
        parts = line.split("-")
        if "".join(parts) != word or not SYMBOLS.issuperset(parts):
            return False
    return True


def reference_answer(instance):
    return "\n".join("-".join(part.capitalize() for part in spelling(word)) for word in instance["words"])
