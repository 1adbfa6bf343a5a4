"""A sheet of calculations; every right result earns its share of the score."""

import re

RESYN = {"description": "Sheet of calculations", "tags": ["arithmetic", "partial credit"]}

LINE = re.compile(r"\s*([a-h])\s*:\s*(-?[0-9]{1,12})\s*", re.ASCII)


def task(rng, difficulty):
    """Text and value of one calculation; values have at least four digits."""
    while True:
        a, b = rng.randint(20, 99 + 60 * difficulty), rng.randint(20, 99 + 60 * difficulty)
        c, d = rng.randint(10, 99), rng.randint(10, 99 + 20 * difficulty)
        text, value = rng.choice([
            (f"{a} * {b} - {c} * {d}", a * b - c * d),
            (f"({a} + {b}) * {c} - {d}", (a + b) * c - d),
            (f"{a} * {b} + {c} * {d}", a * b + c * d),
            (f"({a} - {b}) * ({c} + {d})", (a - b) * (c + d)),
        ])
        if abs(value) >= 1000:
            return text, value


def generate(rng, difficulty):
    tasks = [task(rng, difficulty) for _ in range(3 + difficulty // 2)]
    return {"tasks": [text for text, _ in tasks], "values": [value for _, value in tasks]}


def observe(instance):
    lines = "\n".join(f"{letter}) {text}" for letter, text in zip("abcdefgh", instance["tasks"]))
    return (
        f"Calculate:\n{lines}\nAnswer with one line for each calculation, its letter, a colon and the result, for example 'z: 17'. Each right "
        "result earns the same share of the score. A letter that is answered twice, or a line of another form, makes the whole answer "
        "worthless."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return 0.0
    results = {}
    for line in answer.strip().splitlines():
        match = LINE.fullmatch(line)
        if not match or match[1] in results:
            return 0.0
        results[match[1]] = int(match[2])
    values = dict(zip("abcdefgh", instance["values"]))
    if not results or not set(results) <= set(values):
        return 0.0
    right = sum(values[letter] == result for letter, result in results.items())
    return right / len(values)


def reference_answer(instance):
    return "\n".join(f"{letter}: {value}" for letter, value in zip("abcdefgh", instance["values"]))
