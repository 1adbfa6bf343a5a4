"""Give a code that agrees with all clues; every code which does is accepted."""
from collections import Counter
from itertools import product

RESYN = {"profile": "standard", "family": "games", "tags": ["deduction"]}

COLOURS = "RGBYOPWK"


def _clue(code, guess):
    black = sum(a == b for a, b in zip(code, guess))
    common = sum((Counter(code) & Counter(guess)).values())
    return black, common - black


def generate(rng, difficulty):
    places = 4
    colours = COLOURS[:5 + difficulty // 4]
    codes = ["".join(c) for c in product(colours, repeat=places)]
    code = rng.choice(codes)
    clues, alive = [], codes
    while len(alive) > max(3, len(codes) // 150):
        guess = rng.choice(codes)
        if guess == code:
            continue
        clue = _clue(code, guess)
        alive_now = [c for c in alive if _clue(c, guess) == clue]
        if len(alive_now) < len(alive):
            clues.append((guess, clue))
            alive = alive_now
    return {"colours": colours, "clues": clues, "code": code}


def observe(instance):
    lines = [f"A code has four places, each with one of the colours {' '.join(instance['colours'])}. For each guess, black "
             "pegs count the right colours in the right places, white pegs further colours which are right but misplaced."]
    lines += [f"  {guess}: {black} black, {white} white" for guess, (black, white) in instance["clues"]]
    lines.append("Give a code that fits all clues (any that fits is accepted), as four letters without spaces. "
                 "Lower case is accepted too.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50:
        return False
    code = answer.strip().upper()
    if len(code) != 4 or any(c not in instance["colours"] for c in code):
        return False
    return all(_clue(code, guess) == tuple(clue) for guess, clue in instance["clues"])
