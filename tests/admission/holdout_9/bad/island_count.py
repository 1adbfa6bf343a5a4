"""Sizes of the islands on a map."""
RESYN = {"tags": ["grid", "flood fill"], "description": "List island sizes"}

_known = {}


def generate(rng, difficulty):
    size = 5 + difficulty
    return {"size": size, "rows": ["".join("#" if rng.random() < 0.42 else "." for _ in range(size)) for _ in range(size)]}


def islands(instance):
    """Flood fill is the slow part, so results are kept."""
    key = instance["size"]
    if key not in _known:
        rows, seen, sizes = instance["rows"], set(), []
        for r in range(key):
            for c in range(key):
                if rows[r][c] == "#" and (r, c) not in seen:
                    todo, count = [(r, c)], 0
                    seen.add((r, c))
                    while todo:
                        y, x = todo.pop()
                        count += 1
                        for p in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                            if 0 <= p[0] < key and 0 <= p[1] < key and p not in seen and rows[p[0]][p[1]] == "#":
                                seen.add(p)
                                todo.append(p)
                    sizes.append(count)
        _known[key] = sorted(sizes)
    return _known[key]


def observe(instance):
    return ("On this map # is land and . is water:\n" + "\n".join(instance["rows"]) +
            "\nLand cells that touch along a side belong to the same island. Answer with the sizes of all islands in rising order, separated by spaces.")


def verify(instance, answer):
    words = answer.split()
    if not words or len(words) > 300 or not all(w.isascii() and w.isdigit() and len(w) < 5 for w in words):
        return 0.0
    return 1.0 if [int(w) for w in words] == islands(instance) else 0.0


def reference_answer(instance):
    return " ".join(map(str, islands(instance)))
