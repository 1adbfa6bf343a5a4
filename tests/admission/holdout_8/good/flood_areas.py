"""Big but bounded grids: sizes of all lakes on a map."""
import re


def generate(rng, difficulty):
    n = 8 + 5 * difficulty
    return {"map": ["".join("~" if rng.random() < 0.42 else "." for _ in range(n)) for _ in range(n)]}


def lakes(rows):
    h, w = len(rows), len(rows[0])
    seen = [[False] * w for _ in range(h)]
    sizes = []
    for r in range(h):
        for c in range(w):
            if rows[r][c] != "~" or seen[r][c]:
                continue
            seen[r][c], todo, size = True, [(r, c)], 0
            while todo:
                y, x = todo.pop()
                size += 1
                for yy, xx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                    if 0 <= yy < h and 0 <= xx < w and rows[yy][xx] == "~" and not seen[yy][xx]:
                        seen[yy][xx] = True
                        todo.append((yy, xx))
            sizes.append(size)
    return sorted(sizes, reverse=True)


def facts(instance):
    sizes = lakes(instance["map"])
    return [len(sizes), *sizes[:3], sum(s == 1 for s in sizes)]


def observe(instance):
    return (
        "A map, ~ is water:\n" + "\n".join(instance["map"]) + "\nWater cells that touch along a side "
        "belong to the same lake. Answer with five whole numbers separated by blanks: the number of "
        "lakes, the sizes of the largest, second and third largest lake, and the number of lakes of "
        "one cell."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != 5 or any(not re.fullmatch(r"[0-9]{1,5}", w) for w in words):
        return False
    return list(map(int, words)) == facts(instance)


def reference_answer(instance):
    return " ".join(map(str, facts(instance)))
