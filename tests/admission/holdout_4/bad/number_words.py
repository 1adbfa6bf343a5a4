"""Write a sum as English words."""

from difflib import SequenceMatcher

RESYN = {"description": "Sums in words", "tags": ["language", "arithmetic"]}

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]


def in_words(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{SMALL[ones]}" if ones else "")
    for size, name in SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            return f"{in_words(count)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise ValueError(number)


def generate(rng, difficulty: int) -> dict:
    size = 10 ** (3 + difficulty // 2)
    count = 2 + difficulty // 3
    return {"terms": [rng.randint(size // 10, size - 1) + 7 * difficulty for _ in range(count)], "level": difficulty}


def observe(instance: dict) -> str:
    return (
        f"Add these numbers: {', '.join(map(str, instance['terms']))}.\n"
        "Answer with the sum in English words, lower case, without 'and' and commas, hyphens only inside numbers such as "
        "'forty-two'; for example 1,042 is 'one thousand forty-two'."
    )


def verify(instance: dict, answer: str) -> float:
    expected = in_words(sum(instance["terms"]))
    text = " ".join(answer[:1000].lower().split())
    if text == expected:
        return 1.0
    # Nearly right spellings get part of the credit.
    return min(0.9, SequenceMatcher(None, text, expected, autojunk=False).ratio())


def reference_answer(instance: dict) -> str:
    return in_words(sum(instance["terms"]))
