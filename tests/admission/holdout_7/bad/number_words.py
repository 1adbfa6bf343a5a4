"""Write a number in English words."""
import re

RESYN = {"description": "Numbers as English words", "tags": ["language"]}

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: i for i, word in enumerate(SMALL)} | {word: 20 + 10 * i for i, word in enumerate(TENS)}
SCALES = {"thousand": 1000, "million": 1_000_000}


def generate(rng, difficulty):
    # three digits at the first level, seven digits at the last two
    digits = 3 + difficulty // 2 if difficulty < 9 else 7
    lowest = 10 ** (digits - 1) + difficulty
    return {"number": rng.randint(lowest, 10 ** digits - 1)}


def observe(instance):
    return (
        f"Write the number {instance['number']} in English words, in lower case, with hyphens in words like "
        "forty-two and without 'and' or commas."
    )


def parse(words):
    """Value of a list of number words, or None. The scales must come in falling order."""
    total, group, used, last = 0, 0, 0, 10 ** 9
    room = 1000
    for word in words:
        if word in VALUES:
            value = VALUES[word]
            if value == 0 and len(words) > 1 or value >= room or used and value == 0:
                return None
            group += value
            room = 10 if value >= 20 else 0
            used += 1
        elif word == "hundred":
            if not 1 <= group <= 9 or used != 1:
                return None
            group, room, used = group * 100, 100, 2
        elif word in SCALES:
            if group == 0 or SCALES[word] >= last:
                return None
            last = SCALES[word]
            total, group, used, room = total + group * last, 0, 0, 1000
        else:
            return None
    return total + group


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 300 or not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*", text):
        return False
    return parse(re.split(r"[ -]", text)) == instance["number"]


def below_thousand(n):
    parts = []
    if n >= 100:
        parts += [SMALL[n // 100], "hundred"]
        n %= 100
    if n >= 20:
        parts.append(TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else ""))
    elif n:
        parts.append(SMALL[n])
    return " ".join(parts)


GROUP_NAMES = ["", " thousand"]


def reference_answer(instance):
    n, words, group = instance["number"], [], 0
    while n:
        n, rest = divmod(n, 1000)
        name = GROUP_NAMES[group]
        if rest:
            words.insert(0, below_thousand(rest) + name)
        group += 1
    return " ".join(words)
