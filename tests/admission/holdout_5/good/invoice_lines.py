"""Compute an invoice; every right line earns its share of the score."""

import re
from random import Random

RESYN = {"description": "Invoice arithmetic with partial credit", "tags": ["arithmetic", "tables"]}

ARTICLES = "lamp,chair,desk,shelf,mirror,carpet,stool,vase,clock,frame,basket,curtain,pillow".split(",")
LINE = re.compile(r"([0-9]{1,2})[:.)]\s*([0-9]{1,9})\.([0-9]{2})")


def generate(rng: Random, difficulty: int) -> dict:
    lines = []
    for article in rng.sample(ARTICLES, 3 + difficulty):
        lines.append(
            {
                "article": article,
                "count": rng.randint(3, 12 + 9 * difficulty),
                "cents": rng.randint(305, 2000 + 900 * difficulty),
                "rebate": rng.choice([0, 5, 10, 15, 20]) if difficulty > 2 else 0,
            }
        )
    return {"lines": lines}


def amount(line: dict) -> int:
    """Amount in cents after the rebate; fractions of a cent are cut off."""
    return line["count"] * line["cents"] * (100 - line["rebate"]) // 100


def observe(instance: dict) -> str:
    rows = []
    for number, line in enumerate(instance["lines"], 1):
        rebate = f", rebate {line['rebate']} %" if line["rebate"] else ""
        price = f"{line['cents'] // 100}.{line['cents'] % 100:02d}"
        rows.append(f"{number}: {line['count']} x {line['article']} at {price}{rebate}")
    return (
        "Work out the amounts of this invoice (euros; fractions of a cent are cut off after the "
        "rebate):\n\n" + "\n".join(rows) + "\n\nAnswer with one line per item, its number, a "
        "colon and the amount with two decimals, like `1: 12.30`. Every item must be listed "
        "once and in order. Each right amount earns an equal part of the score."
    )


def verify(instance: dict, answer: str) -> float:
    lines = answer.strip().strip("`").strip().splitlines() if len(answer) <= 3000 else []
    expected = instance["lines"]
    if len(lines) != len(expected):
        return 0.0
    right = 0
    for number, (text, line) in enumerate(zip(lines, expected), 1):
        match = LINE.fullmatch(text.strip())
        if match is None or int(match[1]) != number:
            return 0.0
        right += 100 * int(match[2]) + int(match[3]) == amount(line)
    return right / len(expected)


def reference_answer(instance: dict) -> str:
    rows = []
    for number, line in enumerate(instance["lines"], 1):
        cents = amount(line)
        rows.append(f"{number}: {cents // 100}.{cents % 100:02d}")
    return "\n".join(rows)
