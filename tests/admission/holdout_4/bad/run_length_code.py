"""Compress a string with counts and brackets."""

import re

RESYN = {"description": "Nested run-length codes", "tags": ["text transforms", "compression"]}

TOKEN = re.compile(r"([0-9]{0,10})(?:([a-z])|\()|\)")
DEEPEST = 6


def random_code(rng, depth, parts):
    """A code text; brackets nest up to the depth."""
    pieces = []
    for _ in range(parts):
        count = rng.randint(2, 5)
        if depth and rng.random() < 0.6:
            pieces.append(f"{count}({random_code(rng, depth - 1, 2)})")
        else:
            pieces.append(f"{rng.choice(['', count])}{rng.choice('abcdefgh')}")
    return "".join(pieces)


def expand(code):
    """The text of a code, None if it is malformed."""
    stack = [(1, [])]
    position = 0
    while position < len(code):
        match = TOKEN.match(code, position)
        if not match:
            return None
        position = match.end()
        count = int(match[1]) if match[1] else 1
        if match[0] == ")":
            if len(stack) == 1:
                return None
            times, inner = stack.pop()
            stack[-1][1].append("".join(inner) * times)
        elif match[2]:
            stack[-1][1].append(match[2] * count)
        elif len(stack) > DEEPEST:
            return None
        else:
            stack.append((count, []))
    return "".join(stack[0][1]) if len(stack) == 1 else None


def generate(rng, difficulty):
    while True:
        code = random_code(rng, 1 + difficulty // 4, 3 + difficulty // 2)
        text = expand(code)
        if len(code) + 8 < len(text) < 60 * (difficulty + 1) and len(set(text)) > 2:
            return {"text": text, "limit": len(code), "solution": code}


def observe(instance):
    return (
        "In a code, a number before a letter or before a pair of brackets repeats it: 3a2(bc) stands for aaabcbc. Brackets "
        f"may be nested up to {DEEPEST} deep.\nWrite a code of at most {instance['limit']} characters for this text:\n"
        f"{instance['text']}\nAnswer with the code alone."
    )


def verify(instance, answer):
    code = answer.strip()
    if not code or len(code) > instance["limit"]:
        return False
    return expand(code) == instance["text"]


def reference_answer(instance):
    return instance["solution"]
