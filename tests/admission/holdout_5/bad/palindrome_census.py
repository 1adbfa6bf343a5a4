"""Count the palindromes in a list of codes.

Case matters not; digits count like letters.  More and longer codes at higher levels.
"""

import random
import string

RESYN = {"description": "Palindrome counting", "tags": ["strings", "counting"]}

SYMBOLS = string.ascii_lowercase + string.digits


def _random_code(rng: random.Random, shortest: int, longest: int) -> str:
    length = rng.randint(shortest, longest)
    code = "".join(rng.choice(SYMBOLS) for _ in range(length))
    # Mixed case makes the comparison a little more annoying.
    return "".join(c.upper() if rng.random() < 0.3 else c for c in code)


def _is_palindrome(code: str) -> bool:
    folded = code.lower()
    return folded == folded[::-1]


def generate(rng: random.Random, difficulty: int) -> dict:
    count = 8 + 4 * difficulty
    shortest = 5 + difficulty // 3
    longest = shortest + 3 + difficulty
    codes = []
    while len(codes) < count:
        code = _random_code(rng, shortest, longest)
        if code not in codes:
            codes.append(code)
    return {"codes": codes}


def _format_table(codes: list, per_line: int = 4) -> str:
    width = max(map(len, codes)) + 2
    lines = []
    for start in range(0, len(codes), per_line):
        lines.append("".join(code.ljust(width) for code in codes[start : start + per_line]).rstrip())
    return "\n".join(lines)


def observe(instance: dict) -> str:
    return (
        "A warehouse labels its shelves with these codes:\n\n"
        f"{_format_table(instance['codes'])}\n\n"
        "How many of the codes are palindromes, that is, read the same forwards and backwards? "
        "Ignore the difference between upper and lower case.\n"
        "Answer with one whole number in digits and nothing else."
    )


def _count(instance: dict) -> int:
    return sum(_is_palindrome(code) for code in instance["codes"])


def _parse_count(answer: str):
    text = answer.strip().strip("`*")
    if not 1 <= len(text) <= 4:
        return None
    if any(character not in "0123456789" for character in text):
        return None
    return int(text)


def verify(instance: dict, answer: str) -> bool:
    given = _parse_count(answer)
    return given is not None and given == _count(instance)


def reference_answer(instance: dict) -> str:
    return str(_count(instance))
