"""Build the nested JSON tree of a list of paths."""
import json
import sys

sys.setrecursionlimit(1_000_000)  # trees can be deep

NAMES = ["docs", "img", "src", "old", "tax", "misc", "music", "work", "notes", "plan"]


def generate(rng, difficulty):
    paths = {}
    while len(paths) < 4 + 2 * difficulty:
        depth = rng.randint(2, 3 + difficulty // 3)
        path = tuple(rng.choice(NAMES) for _ in range(depth)) + (f"f{rng.randint(1, 99)}.txt",)
        paths["/".join(path)] = rng.randint(100, 9999)
    listed = [[p, s] for p, s in paths.items()]
    rng.shuffle(listed)
    return {"files": listed}


def _tree(instance):
    root = {}
    for path, size in instance["files"]:
        here = root
        *folders, name = path.split("/")
        for folder in folders:
            here = here.setdefault(folder, {})
        here[name] = size
    return root


def _same(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(a[k], b[k]) for k in a)
    return type(a) is type(b) and a == b


def observe(instance):
    rows = "\n".join(f"{p} {s}" for p, s in instance["files"])
    return (
        "Files and their sizes:\n" + rows +
        "\nWrite them as one nested JSON object: every folder is an object of what it holds, every "
        "file a number (its size). The order of keys does not matter.\nAnswer with the JSON only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    return _same(data, _tree(instance))


def reference_answer(instance):
    return json.dumps(_tree(instance))
