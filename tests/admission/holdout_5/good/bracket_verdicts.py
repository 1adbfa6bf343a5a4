"""Many yes/no questions at once: which bracket strings are balanced?  All must be right."""

from random import Random

RESYN = {"description": "Balanced brackets, asked in bulk", "tags": ["strings", "grammars"]}

PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def balanced(text: str) -> bool:
    stack = []
    for sign in text:
        if sign in PAIRS:
            stack.append(PAIRS[sign])
        elif not stack or stack.pop() != sign:
            return False
    return not stack


def random_balanced(rng: Random, pairs: int, kinds: str) -> str:
    """Random word of a Dyck language, built without recursion."""
    result, stack, left = [], [], pairs
    while left or stack:
        if left and (not stack or rng.random() < 0.5):
            sign = rng.choice(kinds)
            result.append(sign)
            stack.append(PAIRS[sign])
            left -= 1
        else:
            result.append(stack.pop())
    return "".join(result)


def spoil(rng: Random, text: str) -> str:
    """Exchange two different signs until the word is no longer balanced."""
    while True:
        signs = list(text)
        a, b = rng.sample(range(len(signs)), 2)
        signs[a], signs[b] = signs[b], signs[a]
        spoiled = "".join(signs)
        if not balanced(spoiled):
            return spoiled


def generate(rng: Random, difficulty: int) -> dict:
    kinds = "([{<"[: 2 + difficulty // 4]
    lines = []
    for _ in range(15 + difficulty):
        text = random_balanced(rng, rng.randint(3 + difficulty, 5 + 2 * difficulty), kinds)
        lines.append(text if rng.random() < 0.5 else spoil(rng, text))
    return {"lines": lines}


def verdicts(instance: dict) -> str:
    return "".join("Y" if balanced(line) else "N" for line in instance["lines"])


def observe(instance: dict) -> str:
    lines = "\n".join(f"{number}) {line}" for number, line in enumerate(instance["lines"], 1))
    return (
        "Decide for each of these strings whether its brackets are balanced: every opening bracket "
        "is closed by a bracket of the same kind, properly nested.\n\n"
        f"{lines}\n\n"
        f"Answer with {len(instance['lines'])} letters in a row, Y for balanced and N for not, the "
        "first string first, for instance `YNN` for three strings. All of them must be right."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 500:
        return False
    return "".join(answer.split()).strip("`").upper() == verdicts(instance)


def reference_answer(instance: dict) -> str:
    return verdicts(instance)
