"""Find one wildcard pattern that selects the wanted files and no others."""
import re

STEMS = ["report", "budget", "photo", "scan", "draft", "memo", "letter", "minutes"]
EXTS = ["txt", "pdf", "csv", "png", "doc"]


def _match(pattern, name):
    p = n = 0
    star, mark = -1, 0
    while n < len(name):
        if p < len(pattern) and pattern[p] == "*":
            star, mark = p, n
            p += 1
        elif p < len(pattern) and pattern[p] in ("?", name[n]):
            p += 1
            n += 1
        elif star >= 0:
            p, mark = star + 1, mark + 1
            n = mark
        else:
            return False
    return all(c == "*" for c in pattern[p:])


def generate(rng, difficulty):
    stem, ext = rng.choice(STEMS), rng.choice(EXTS)
    tag = rng.choice("abcdefgh") + rng.choice("xyz")
    wanted = sorted({f"{stem}{rng.randint(10, 99)}{tag}{rng.randint(1, 99)}.{ext}"
                     for _ in range(3 + difficulty // 2)})
    other_ext = rng.choice([e for e in EXTS if e != ext])
    other_stem = rng.choice([s for s in STEMS if s != stem])
    unwanted = {f"{stem}{rng.randint(10, 99)}{tag}{rng.randint(1, 99)}.{other_ext}",
                f"{other_stem}{rng.randint(10, 99)}{tag}{rng.randint(1, 99)}.{ext}"}
    while len(unwanted) < 4 + difficulty:
        unwanted.add(f"{stem}{rng.randint(10, 99)}{rng.choice('ijkl')}{rng.choice('uvw')}"
                     f"{rng.randint(1, 99)}.{ext}")
    return {"wanted": wanted, "unwanted": sorted(unwanted), "pattern": f"{stem}*{tag}*.{ext}"}


def observe(instance):
    return (
        "A folder holds files that we want to select:\n" + "\n".join(instance["wanted"]) +
        "\nand files that we do not want:\n" + "\n".join(instance["unwanted"]) +
        "\nWrite one wildcard pattern that matches all of the wanted names and none of the others. "
        "'*' stands for any characters (also none), '?' for exactly one character, everything else "
        "for itself; the pattern has to match the whole name. At most 40 characters.\n"
        "Answer with the pattern only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    pattern = answer.strip()
    if not re.fullmatch(r"[A-Za-z0-9.*?]{1,40}", pattern):
        return False
    if not all(_match(pattern, name) for name in instance["wanted"]):
        return False
    for name in instance["unwanted"]:
        if pattern == name:
            return False
    return True
