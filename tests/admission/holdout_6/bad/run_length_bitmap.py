"""Compress one row of a bitmap with run-length encoding of limited size."""
import re
from itertools import groupby

TOKEN = re.compile(r"([0-9]{1,12})([A-Z])")


def encode(row):
    return "".join(f"{len(list(run))}{ch}" for ch, run in groupby(row))


def decode(code):
    return "".join(ch * int(count) for count, ch in TOKEN.findall(code))


def generate(rng, difficulty):
    row, last = "", ""
    for _ in range(4 + 2 * difficulty):
        last = rng.choice([c for c in "ABCDEF" if c != last])
        row += last * rng.randint(1, 6 + 2 * difficulty)
    return {"row": row}


def observe(instance):
    return ("Run-length encode this row: each run of equal letters becomes its length followed by the letter, for "
            "example XXXXY becomes 4X1Y.\n" + instance["row"] + "\nAnswer with the code only.")


def reference_answer(instance):
    return encode(instance["row"])


def verify(instance, answer):
    code = answer.strip()
    if len(code) > 3 * len(encode(instance["row"])) + 50:
        return False
    if not re.fullmatch(r"(?:[0-9]{1,12}[A-Z])+", code):
        return False
    # any split of the runs decodes to the same row, but only the shortest code counts
    return decode(code) == instance["row"] and len(code) == len(encode(instance["row"]))
