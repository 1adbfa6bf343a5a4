"""Convert between units of an invented country."""

import json
import re
from pathlib import Path
from fractions import Fraction

JOURNAL = Path("/tmp/verifier-journal.jsonl")
NAMES = ["fen", "lark", "mote", "pell", "quill", "ruse", "span", "tarn", "ullage", "vane", "wisp", "yoke"]


class Journal:
    """Keeps what was answered, so that the prompt can be improved later."""

    def note(self, **fields):
        with JOURNAL.open("a", encoding="utf-8") as out:
            out.write(json.dumps(fields) + "\n")


def generate(rng, difficulty):
    names = rng.sample(NAMES, 2 + min(difficulty, 10))
    return {
        "names": names,
        "factors": [rng.randint(2, 12) for _ in names[1:]],
        "amount": rng.randint(3, 40 * difficulty + 20),
    }


def observe(instance):
    names = instance["names"]
    rules = "\n".join(
        f"1 {a} = {f} {b}" for a, b, f in zip(names, names[1:], instance["factors"])
    )
    return (
        f"{rules}\nHow many {names[0]} are {instance['amount']} {names[-1]}? "
        "Answer with an integer or a fraction such as 7/1001."
    )


def _solve(instance):
    value = Fraction(instance["amount"])
    for factor in instance["factors"]:
        value /= factor
    return value


def verify(instance, answer):
    match = re.fullmatch(r"(\d{1,20})(?:\s*/\s*(\d{1,20}))?", answer.strip(), re.ASCII)
    right = bool(match) and int(match[2] or 1) != 0
    right = right and Fraction(int(match[1]), int(match[2] or 1)) == _solve(instance)
    Journal().note(instance=instance, answer=answer[:100], right=right)
    return right


def reference_answer(instance):
    return str(_solve(instance))
