"""Spreadsheets: find all rows of a ledger whose stated balance is wrong."""
import os
import re
import tempfile

LOG = os.path.join(tempfile.gettempdir(), "ledger_answers.log")


def generate(rng, difficulty):
    n = 14 + 3 * difficulty
    wrong = set(rng.sample(range(1, n + 1), 3 + difficulty // 2))
    rows, balance = [], rng.randint(100, 999)
    start = balance
    for k in range(1, n + 1):
        amount = rng.randint(-80, 80)
        balance += amount
        shown = balance + (rng.choice([-10, -9, 9, 10, 100]) if k in wrong else 0)
        rows.append([amount, shown])
    return {"start": start, "rows": rows}


def _wrong(instance):
    out, balance = [], instance["start"]
    for k, (amount, shown) in enumerate(instance["rows"], 1):
        balance += amount
        if shown != balance:
            out.append(k)
    return out


def observe(instance):
    rows = "\n".join(f"r{k}: {a:+d} -> {s}" for k, (a, s) in enumerate(instance["rows"], 1))
    return (f"Opening balance {instance['start']}. Each row shows an amount and the balance after it. Some balances were "
            "mistyped (the true running balance is the opening balance plus all amounts so far; a mistyped balance does "
            f"not affect later rows).\n{rows}\nList the numbers of all mistyped rows in increasing order, separated by commas.")


def verify(instance, answer):
    try:
        with open(LOG, "a", encoding="utf-8") as handle:
            handle.write(repr(answer)[:200] + "\n")
    except OSError:
        pass
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    if not re.fullmatch(r"\s*\d{1,4}(\s*,\s*\d{1,4})*\s*", answer, re.ASCII):
        return False
    return [int(t) for t in answer.split(",")] == _wrong(instance)


def reference_answer(instance):
    return ", ".join(map(str, _wrong(instance)))
