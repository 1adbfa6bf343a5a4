"""Follow a knitting pattern and count the stitches on the needle after every row."""
from dataclasses import dataclass
from typing import List, Optional


@dataclass
class Row:
    increases: int
    decreases: int
    bind_off: int

    def apply(self, stitches: int) -> int:
        return stitches + self.increases - self.decreases - self.bind_off


def generate(rng, difficulty: int) -> dict:
    stitches = rng.randint(40, 90)
    rows = []
    now = stitches
    for _ in range(3 + 2 * difficulty):
        row = Row(rng.randint(0, 6), rng.randint(0, min(6, now // 3)), rng.choice([0, 0, 0, 1, 2, 4]))
        now = row.apply(now)
        rows.append([row.increases, row.decreases, row.bind_off])
    return {"cast_on": stitches, "rows": rows}


def counts(instance: dict) -> List[int]:
    out, now = [], instance["cast_on"]
    for entry in instance["rows"]:
        now = Row(*entry).apply(now)
        out.append(now)
    return out


def observe(instance: dict) -> str:
    lines = [f"Cast on {instance['cast_on']} stitches."]
    for number, (inc, dec, off) in enumerate(instance["rows"], 1):
        lines.append(f"Row {number}: {inc} x M1 (adds one), {dec} x k2tog (two become one), bind off {off}.")
    lines.append("How many stitches are on the needle after each row? List all the counts in order, "
                 "separated by spaces.")
    return "\n".join(lines)


def read_counts(answer: str) -> Optional[List[int]]:
    if len(answer) > 1000:
        return None
    numbers = []
    for word in answer.replace(",", " ").split():
        if not (word.isascii() and word.isdigit() and len(word) <= 6):
            return None
        numbers.append(int(word))
    return numbers


def verify(instance: dict, answer: str) -> bool:
    given = read_counts(answer)
    if given is None:
        return False
    return all(mine == right for mine, right in zip(given, counts(instance)))


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, counts(instance)))
