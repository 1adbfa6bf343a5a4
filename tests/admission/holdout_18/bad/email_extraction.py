"""Data cleaning: repair and list the addresses of a messy contact column."""
import re

NAMES = ["ana", "bo", "chen", "dora", "emil", "fay", "gus", "hana", "ivo", "june", "kofi", "lena"]
HOSTS = ["mail", "post", "inbox", "corp", "uni"]
LIST = re.compile(r"(([a-z0-9.]+)+@([a-z]+)\.org;?)+")


def generate(rng, difficulty):
    cells = []
    for name in rng.sample(NAMES, 3 + (difficulty * 4) // 5):
        clean = f"{name}{rng.randint(10, 99)}@{rng.choice(HOSTS)}.org"
        style = rng.randrange(4)
        dirty = [clean.upper(), clean.replace("@", " (at) "), clean.replace(".", " dot "), f"<{clean}>"][style]
        cells.append([dirty, clean])
    return {"cells": [c[0] for c in cells], "order": rng.choice(["given", "reverse"])}


def _clean(cell):
    return cell.lower().replace(" (at) ", "@").replace(" dot ", ".").strip("<>")


def _expected(instance):
    out = [_clean(c) for c in instance["cells"]]
    return ";".join(out if instance["order"] == "given" else out[::-1])


def observe(instance):
    rows = "\n".join(instance["cells"])
    return (f"Contact column:\n{rows}\nBring every address to the form name@host.org: lower case, '(at)' and 'dot' with the "
            "spaces around them become the sign they stand for, angle brackets are dropped. List the addresses in "
            f"{instance['order']} order, joined by semicolons without spaces.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not LIST.fullmatch(text):
        return False
    return text == _expected(instance)


def reference_answer(instance):
    return _expected(instance)
