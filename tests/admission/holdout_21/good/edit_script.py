"""Turn one string into another with as few edits as possible."""
import re

RESYN = {"profile": "standard", "family": "edit_script", "tags": ["text", "edit-distance"]}


def generate(rng, difficulty):
    alphabet = "abcdefgh"
    source = "".join(rng.choice(alphabet) for _ in range(7 + 2 * difficulty))
    chars = list(source)
    for _ in range(3 + difficulty):
        kind = rng.randrange(3)
        pos = rng.randrange(len(chars))
        if kind == 0:
            chars.insert(pos, rng.choice(alphabet))
        elif kind == 1 and len(chars) > 4:
            del chars[pos]
        else:
            chars[pos] = rng.choice([c for c in alphabet if c != chars[pos]])
    target = "".join(chars)
    if len(_script(source, target)) < 3:
        target = target[1:] + "hgf"
        if len(_script(source, target)) < 3:
            target = "hhhh" + target
    return {"source": source, "target": target}


def _script(s, t):
    n, m = len(s), len(t)
    d = [[i + j if i * j == 0 else 0 for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (s[i - 1] != t[j - 1]))
    ops = []
    i, j = n, m
    while i or j:
        if i and j and d[i][j] == d[i - 1][j - 1] + (s[i - 1] != t[j - 1]):
            if s[i - 1] != t[j - 1]:
                ops.append(f"SUB {i} {t[j - 1]}")
            i, j = i - 1, j - 1
        elif i and d[i][j] == d[i - 1][j] + 1:
            ops.append(f"DEL {i}")
            i -= 1
        else:
            ops.append(f"INS {i + 1} {t[j - 1]}")
            j -= 1
    return ops


def observe(instance):
    s, t = instance["source"], instance["target"]
    return (
        f"Turn the string\n  {s}\ninto\n  {t}\nwith the least possible number of commands, one per line:\n"
        "INS i c  puts the letter c so that it becomes the i-th letter (1 <= i <= length + 1),\n"
        "DEL i    deletes the i-th letter,\nSUB i c  replaces the i-th letter by c.\n"
        "Positions count from 1 and refer to the string as it is when the command is reached. "
        "Any shortest script is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    best = len(_script(instance["source"], instance["target"]))
    lines = answer.strip().splitlines()
    if len(lines) != best:
        return False
    text = list(instance["source"])
    for line in lines:
        m = re.fullmatch(r"(?:(INS|SUB) ([0-9]{1,3}) ([a-z])|(DEL) ([0-9]{1,3}))", line.strip())
        if not m:
            return False
        kind = m.group(1) or m.group(4)
        pos = int(m.group(2) or m.group(5))
        if not 1 <= pos <= len(text) + (kind == "INS"):
            return False
        if kind == "INS":
            text.insert(pos - 1, m.group(3))
        elif kind == "DEL":
            del text[pos - 1]
        else:
            text[pos - 1] = m.group(3)
    return "".join(text) == instance["target"]


def reference_answer(instance):
    return "\n".join(_script(instance["source"], instance["target"]))
