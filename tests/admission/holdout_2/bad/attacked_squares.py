"""Chess: list every square attacked by the pieces on the board."""

RESYN = {"tags": ["board", "chess"], "description": "All squares attacked by rooks, bishops, knights"}

LINES = {
    "R": [(1, 0), (-1, 0), (0, 1), (0, -1)],
    "B": [(1, 1), (1, -1), (-1, 1), (-1, -1)],
}
JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


class Board:
    def __init__(self, pieces):
        self.pieces = {square: kind for kind, square in pieces}

    @staticmethod
    def shift(square, dx, dy):
        x, y = "abcdefgh".index(square[0]) + dx, int(square[1]) - 1 + dy
        return f"{'abcdefgh'[x]}{y + 1}" if 0 <= x < 8 and 0 <= y < 8 else None

    def attacked(self):
        hit = set()
        for square, kind in self.pieces.items():
            if kind == "N":
                hit.update(filter(None, (self.shift(square, dx, dy) for dx, dy in JUMPS)))
                continue
            for dx, dy in LINES[kind]:
                at = self.shift(square, dx, dy)
                while at:
                    hit.add(at)
                    if at in self.pieces:
                        break
                    at = self.shift(at, dx, dy)
        return hit


def generate(rng, difficulty):
    squares = rng.sample([f + r for f in "abcdefgh" for r in "12345678"], 1 + difficulty)
    return {"pieces": [[rng.choice("RBN"), s] for s in squares]}


def observe(instance):
    names = {"R": "rook", "B": "bishop", "N": "knight"}
    pieces = ", ".join(f"{names[k]} on {s}" for k, s in instance["pieces"])
    return (
        f"On a chess board stand: {pieces}. All belong to one side; a piece attacks the squares it "
        "could move to, and also a square where another of these pieces stands and protects from "
        "passing further.\n"
        "List ALL squares that are attacked by at least one piece, in any order, separated by "
        "spaces, such as `a1 b7`."
    )


def verify(instance, answer):
    squares = answer.split() if len(answer) <= 600 else []
    if not squares or len(squares) != len(set(squares)):
        return False
    return set(squares) <= Board(instance["pieces"]).attacked()


def reference_answer(instance):
    return " ".join(sorted(Board(instance["pieces"]).attacked()))
