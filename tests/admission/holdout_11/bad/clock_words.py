"""Say in words how many minutes lie between two times of a decimal clock."""
ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen").split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def generate(rng, difficulty):
    pairs = []
    for _ in range(2 + difficulty // 2):
        start = rng.randrange(1000)
        pairs.append([start, start + rng.randint(1, 1 + 9 * difficulty)])
    return {"pairs": pairs}


def _clock(total):
    return f"{total // 100 % 10}:{total % 100:02d}"


def _number(text):
    """Value of number words below one hundred, or None."""
    words = text.lower().replace("-", " ").split()
    if len(words) == 1 and words[0] in ONES:
        return ONES.index(words[0])
    if words and words[0] in TENS[2:]:
        tens = 10 * TENS.index(words[0])
        if len(words) == 1:
            return tens
        if len(words) == 2 and words[1] in ONES[1:10]:
            return tens + ONES.index(words[1])
    return None


def observe(instance):
    lines = "\n".join(f"from {_clock(a)} to {_clock(b)}" for a, b in instance["pairs"])
    return (
        "A decimal clock has 10 hours of 100 minutes; after 9:99 comes 0:00. How many minutes pass, less than a day each "
        f"time,\n{lines}?\nAnswer with the numbers in English words, in order, separated by commas."
    )


def verify(instance, answer):
    parts = answer.split(",")
    if len(parts) != len(instance["pairs"]):
        return False
    return [_number(p) for p in parts] == [b - a for a, b in instance["pairs"]]


def reference_answer(instance):
    return ", ".join(ONES[b - a] for a, b in instance["pairs"])
