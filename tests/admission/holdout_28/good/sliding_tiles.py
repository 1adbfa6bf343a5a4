"""Solve a 3x3 sliding puzzle within a generous number of moves."""

RESYN = {"profile": "standard", "family": "sliding-puzzles", "tags": ["8-puzzle"]}
GOAL = (1, 2, 3, 4, 5, 6, 7, 8, 0)
STEP = {"U": -3, "D": 3, "L": -1, "R": 1}
BACK = {"U": "D", "D": "U", "L": "R", "R": "L"}


def _move(state, letter):
    z = state.index(0)
    if (letter == "U" and z < 3) or (letter == "D" and z > 5):
        return None
    if (letter == "L" and z % 3 == 0) or (letter == "R" and z % 3 == 2):
        return None
    s = list(state)
    k = z + STEP[letter]
    s[z], s[k] = s[k], s[z]
    return tuple(s)


def generate(rng, difficulty):
    while True:
        state, last = GOAL, None
        for _ in range(10 + 2 * difficulty):
            letters = [c for c in "UDLR" if c != BACK.get(last) and _move(state, c)]
            last = rng.choice(letters)
            state = _move(state, last)
        far = sum(abs(i // 3 - (v - 1) // 3) + abs(i % 3 - (v - 1) % 3)
                  for i, v in enumerate(state) if v)
        if far >= 7:
            return {"state": state}


def observe(instance):
    s = "".join("_" if v == 0 else str(v) for v in instance["state"])
    return (
        f"A 3x3 sliding puzzle, _ is the gap:\n{s[:3]}\n{s[3:6]}\n{s[6:]}\nBring it to\n123\n456\n"
        "78_\nU, D, L, R move the GAP up, down, left, right. Answer with the letters of the "
        "moves only, at most 80 of them; a shortest solution is not asked for."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    moves = answer.strip()
    if not 1 <= len(moves) <= 80:
        return False
    state = tuple(instance["state"])
    for letter in moves:
        if letter not in STEP:
            return False
        state = _move(state, letter)
        if state is None:
            return False
    return state == GOAL
