"""Write an edit script that turns one word into another."""
import json


def _distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        old, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            old, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, old + (x != y))
    return row[-1]


def generate(rng, difficulty):
    while True:
        a = "".join(rng.choice("abcdefghij") for _ in range(7 + difficulty))
        b = list(a)
        for _ in range(4 + difficulty // 2):
            kind, at = rng.randrange(3), rng.randrange(len(b))
            if kind == 0:
                b[at] = rng.choice("abcdefghij")
            elif kind == 1:
                b.insert(at, rng.choice("abcdefghij"))
            else:
                del b[at]
        b = "".join(b)
        if _distance(a, b) >= 3:
            return {"source": a, "target": b}


def observe(instance):
    return (
        f"Turn the string {instance['source']!r} into {instance['target']!r} with as few operations as "
        "possible. An operation is one of [\"ins\", position, letter], [\"del\", position] and "
        "[\"sub\", position, letter]; positions count from 0 in the string as it is at that moment ('ins' "
        "puts the letter before that position, or at the end). Answer with a JSON list of operations."
    )


def _apply(text, op):
    if not isinstance(op, list) or len(op) < 2 or type(op[1]) is not int or not 0 <= op[1] <= len(text):
        return None
    kind, at = op[0], op[1]
    if kind == "del" and len(op) == 2 and at < len(text):
        return text[:at] + text[at + 1:]
    if len(op) != 3 or not isinstance(op[2], str) or len(op[2]) != 1:
        return None
    if kind == "ins":
        return text[:at] + op[2] + text[at:]
    if kind == "sub" and at < len(text):
        return text[:at] + op[2] + text[at + 1:]
    return None


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    try:
        ops = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(ops, list):
        return False
    text = instance["source"]
    if len(ops) != _distance(text, instance["target"]):
        return False
    for op in ops:
        text = _apply(text, op)
        if text is None:
            return False
    return text == instance["target"]


def reference_answer(instance):
    a, b = instance["source"], instance["target"]
    ops, done = [], ""
    while a or b:
        rest = _distance(a, b)
        if a and b and a[0] == b[0] and _distance(a[1:], b[1:]) == rest:
            done, a, b = done + a[0], a[1:], b[1:]
        elif a and b and _distance(a[1:], b[1:]) == rest - 1:
            ops.append(["sub", len(done), b[0]])
            done, a, b = done + b[0], a[1:], b[1:]
        elif a and _distance(a[1:], b) == rest - 1:
            ops.append(["del", len(done)])
            a = a[1:]
        else:
            ops.append(["ins", len(done), b[0]])
            done, b = done + b[0], b[1:]
    return json.dumps(ops)
