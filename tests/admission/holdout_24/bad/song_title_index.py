"""Alphabetical index of song titles."""
import re

RESYN = {"profile": "standard", "family": "music", "tags": ["sorting"]}

ADJ = ["Blue", "Silent", "Golden", "Broken", "Lonely", "Distant", "Electric", "Paper"]
NOUN = ["River", "Moon", "Highway", "Garden", "Mirror", "Summer", "Engine", "Letter"]

LINE = re.compile(r"(\s*([A-Za-z]+\s?)+;)*\s*([A-Za-z]+\s?)+")


def generate(rng, difficulty):
    titles = [f"{a} {n}" for a in ADJ for n in NOUN]
    chosen = rng.sample(titles, 6 + 2 * difficulty)
    return {"titles": chosen}


def _sorted(instance):
    return sorted(instance["titles"], key=lambda t: (t.split()[1], t.split()[0]))


def observe(instance):
    return (
        "Song titles:\n" + "\n".join(instance["titles"]) + "\n\nSort them by the second word, "
        "ties by the first. Write the titles in one line, separated by semicolons."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return 0.0
    if not LINE.fullmatch(answer.strip()):
        return 0.0
    titles = [part.strip() for part in answer.split(";")]
    return 1.0 if titles == _sorted(instance) else 0.0


def reference_answer(instance):
    return "; ".join(_sorted(instance))
