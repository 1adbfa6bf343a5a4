"""Cheapest walk through a grid of costs, from the top left to the bottom right cell."""
import heapq

RESYN = {"profile": "standard", "family": "grids", "tags": ["shortest-path"]}
MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def _cheapest(grid):
    n = len(grid)
    best = {(0, 0): (grid[0][0], "")}
    heap = [(grid[0][0], 0, 0, "")]
    while heap:
        cost, r, c, path = heapq.heappop(heap)
        if best[(r, c)][0] < cost:
            continue
        if (r, c) == (n - 1, n - 1):
            return cost, path
        for name, (dr, dc) in MOVES.items():
            a, b = r + dr, c + dc
            if 0 <= a < n and 0 <= b < n:
                new = cost + grid[a][b]
                if (a, b) not in best or new < best[(a, b)][0]:
                    best[(a, b)] = (new, path + name)
                    heapq.heappush(heap, (new, a, b, path + name))
    raise AssertionError("grid is connected")


def generate(rng, difficulty):
    n = 5 + difficulty
    top = 9 if difficulty % 2 else 40
    return {"grid": [[rng.randint(1, top) for _ in range(n)] for _ in range(n)]}


def observe(instance):
    grid = instance["grid"]
    rows = "\n".join(" ".join(str(v) for v in row) for row in grid)
    return (
        f"Each cell of this {len(grid)}x{len(grid)} grid has a cost, paid on entering it (the start is paid too).\n"
        f"{rows}\n\nWalk from the top left cell to the bottom right cell with steps U, D, L, R at the least "
        "total cost. Answer with the steps as one word of capital letters U, D, L, R. Any cheapest walk will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    path = answer.strip()
    grid = instance["grid"]
    n = len(grid)
    if not path or len(path) > n * n or any(ch not in MOVES for ch in path):
        return False
    r = c = 0
    total = grid[0][0]
    for ch in path:
        dr, dc = MOVES[ch]
        r, c = r + dr, c + dc
        if not (0 <= r < n and 0 <= c < n):
            return False
        total += grid[r][c]
    return (r, c) == (n - 1, n - 1) and total == _cheapest(grid)[0]


def reference_answer(instance):
    return _cheapest(instance["grid"])[1]
