"""Clean up a messy column of names."""
import re

FIRST = ["anna", "bela", "carl", "dora", "emil", "fritz", "gina", "hugo", "ines", "jana"]
LAST = ["adler", "berger", "conrad", "decker", "engel", "fischer", "gruber", "huber", "kaiser", "lang"]
FORMAT = re.compile(r"(?:[A-Z]?\s?(?:[A-Za-z]+\s?)+;?\s?)+")


def messy(rng, name):
    styles = [str.upper, str.title, str.lower, str.swapcase]
    return "  ".join(rng.choice(styles)(part) for part in name.split())


def generate(rng, difficulty):
    names = []
    while len(names) < 3 + difficulty:
        name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
        if name not in names:
            names.append(name)
    raw = [messy(rng, name) for name in names + rng.sample(names, 2)]
    rng.shuffle(raw)
    return {"raw": raw}


def clean(instance):
    unique = {" ".join(part.title() for part in reversed(raw.split())) for raw in instance["raw"]}
    return sorted(unique)


def observe(instance):
    rows = "\n".join(instance["raw"])
    return (f"A column of names (first name, last name):\n{rows}\n\nClean it up: last name before first name, one blank between, "
            "each capitalised, without duplicates, sorted alphabetically.\nAnswer with the names, separated by '; '.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    if not FORMAT.fullmatch(answer.strip()):
        return False
    return [part.strip() for part in answer.split(";")] == clean(instance)


def reference_answer(instance):
    return "; ".join(clean(instance))
