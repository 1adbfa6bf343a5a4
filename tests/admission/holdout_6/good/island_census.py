"""A large map (up to 46 by 46 cells): sizes of the islands. Long question, bounded work."""
import re


def islands(rows):
    seen, sizes = set(), []
    for r in range(len(rows)):
        for c in range(len(rows[0])):
            if rows[r][c] == "#" and (r, c) not in seen:
                todo, size = [(r, c)], 0
                seen.add((r, c))
                while todo:
                    a, b = todo.pop()
                    size += 1
                    for x, y in ((a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)):
                        if 0 <= x < len(rows) and 0 <= y < len(rows[0]) and rows[x][y] == "#" and (x, y) not in seen:
                            seen.add((x, y))
                            todo.append((x, y))
                sizes.append(size)
    return sorted(sizes, reverse=True)


def generate(rng, difficulty):
    n = 6 + 4 * difficulty
    return {"rows": ["".join("#" if rng.random() < 0.48 else "~" for _ in range(n)) for _ in range(n)]}


def observe(instance):
    return ("\n".join(instance["rows"]) + "\nOn this map `#` is land and `~` is water. Land cells that touch along a side belong "
            "to the same island. Answer with the sizes of ALL islands, in any order, separated by blanks.")


def reference_answer(instance):
    return " ".join(map(str, islands(instance["rows"])))


def verify(instance, answer):
    sizes = islands(instance["rows"])
    tokens = answer[:20000].split()
    if len(tokens) != len(sizes) or not all(re.fullmatch("[0-9]{1,5}", t) for t in tokens):
        return False
    return sorted(map(int, tokens), reverse=True) == sizes
