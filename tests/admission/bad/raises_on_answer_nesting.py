"""Build a nested list with a given depth profile."""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    depths, depth = [1], 1
    for _ in range(2 + 2 * difficulty):
        depth = max(1, depth + rng.choice((-2, -1, 1, 1)))
        depths.append(depth)
    return {"depths": depths}


def observe(instance):
    depths = " ".join(map(str, instance["depths"]))
    return (
        "Write nested round brackets that hold stars, so that the stars from left to right lie in "
        f"this many brackets: {depths}. Use only ( ) and *, and no empty brackets. The outermost "
        "bracket holds everything."
    )


def _read(text, at, depth, found):
    """Read one bracket from `at`; return the place behind it, or -1."""
    if at >= len(text) or text[at] != "(" or text[at + 1 : at + 2] in ("", ")"):
        return -1
    at += 1
    while at < len(text) and text[at] != ")":
        if text[at] == "*":
            found.append(depth)
            at += 1
        else:
            at = _read(text, at, depth + 1, found)
            if at < 0:
                return -1
    return at + 1 if at < len(text) else -1


def verify(instance, answer):
    text = "".join(answer.split())
    found = []
    return _read(text, 0, 1, found) == len(text) and found == instance["depths"]


def reference_answer(instance):
    text, depth = "", 0
    for wanted in instance["depths"]:
        text += "(" * (wanted - depth) + ")" * (depth - wanted) + "*"
        depth = wanted
    return text + ")" * depth
