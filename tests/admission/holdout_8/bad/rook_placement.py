"""Place rooks on free squares of a board with holes, none attacking another."""
import re


class Placement:
    def __init__(self, rows, columns):
        self.rows = rows
        self.columns = columns

    @classmethod
    def parse(cls, rows, text):
        words = text.split()
        if len(words) != len(rows) or not all(re.fullmatch(r"[0-9]{1,3}", w) for w in words):
            return None
        return cls(rows, [int(w) for w in words])

    def on_board(self):
        return all(1 <= c <= len(self.rows) for c in self.columns)

    def avoids_holes(self):
        return all(row[c - 1] == "." for row, c in zip(self.rows, self.columns))

    def peaceful(self):
        return len(set(self.columns)) == len(self.columns)


def generate(rng, difficulty):
    n = 4 + difficulty
    columns = list(range(n))
    rng.shuffle(columns)
    rows = []
    for c in columns:
        rows.append("".join("." if i == c or rng.random() < 0.3 else "#" for i in range(n)))
    return {"rows": rows, "solution": [c + 1 for c in columns]}


def observe(instance):
    return (
        "A square board; # marks a hole:\n" + "\n".join(instance["rows"]) + "\nPlace one rook in "
        "each row so that no rook stands on a hole and no two share a column. Answer with the "
        "column (1 is leftmost) of the rook in each row, from the top row on, separated by blanks."
    )


def verify(instance, answer):
    placement = Placement.parse(instance["rows"], answer)
    if placement is None or not placement.on_board():
        return False
    if placement.avoids_holes and placement.peaceful:
        return True
    return False


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
