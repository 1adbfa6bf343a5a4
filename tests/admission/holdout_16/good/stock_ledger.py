"""Closing stock after a list of movements; lines are scored one by one."""
import re


def generate(rng, difficulty):
    count = 3 + difficulty // 2
    codes = rng.sample([a + b + c for a in "BDFKMPRT" for b in "AEIOU" for c in "LNRSXZ"], count)
    while True:
        opening = {code: rng.randint(200, 900) for code in codes}
        moves = []
        for code in codes:
            for _ in range(2 + difficulty // 2):
                moves.append((code, rng.choice([-1, 1]) * rng.randint(3, 180)))
        rng.shuffle(moves)
        closing = dict(opening)
        for code, change in moves:
            closing[code] += change
        if all(closing[c] != opening[c] and closing[c] > 0 for c in codes):
            return {"opening": opening, "moves": moves}


def observe(instance):
    opening = "\n".join(f"{c}: {n}" for c, n in instance["opening"].items())
    moves = "\n".join(f"{'received' if k > 0 else 'shipped'} {abs(k)} of {c}" for c, k in instance["moves"])
    return (
        f"Opening stock of a warehouse:\n{opening}\n\nMovements in order:\n{moves}\n\n"
        "Give the closing stock of every article, one line each, in the form CODE=NUMBER and nothing else. "
        "The score is the share of articles with the right number; an article listed twice or an "
        "unknown line makes the whole answer void."
    )


def _closing(instance):
    stock = dict(instance["opening"])
    for code, change in instance["moves"]:
        stock[code] += change
    return stock


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return 0.0
    expected = _closing(instance)
    given = {}
    for line in answer.strip().split("\n"):
        match = re.fullmatch(r"\s*([A-Z]{3})\s*=\s*([0-9]{1,6})\s*", line)
        if not match or match[1] not in expected or match[1] in given:
            return 0.0
        given[match[1]] = int(match[2])
    right = sum(given.get(code) == number for code, number in expected.items())
    return right / len(expected)


def reference_answer(instance):
    return "\n".join(f"{c}={n}" for c, n in _closing(instance).items())
