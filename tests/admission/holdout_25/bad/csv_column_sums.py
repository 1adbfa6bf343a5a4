"""Sum a column of a quoted CSV by group."""
import csv
import json
import os
import tempfile

DEPTS = ["Sales", "Legal, EU", "R&D", "Ops", 'The "A" Team', "Finance", "HR, payroll"]


def generate(rng, difficulty):
    depts = rng.sample(DEPTS, min(len(DEPTS), 3 + difficulty // 2))
    rows = [[f"E{rng.randint(100, 999)}", rng.choice(depts), rng.randint(20, 900)]
            for _ in range(6 + 3 * difficulty)]
    return {"rows": rows}


def _quote(text):
    return '"' + text.replace('"', '""') + '"' if "," in text or '"' in text else text


def _csv_text(instance):
    return "id,department,amount\n" + "\n".join(
        f"{i},{_quote(d)},{a}" for i, d, a in instance["rows"]) + "\n"


def _sums(instance):
    handle, path = tempfile.mkstemp(suffix=".csv")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as f:
            f.write(_csv_text(instance))
        sums = {}
        with open(path, newline="", encoding="utf-8") as f:
            for row in csv.DictReader(f):
                sums[row["department"]] = sums.get(row["department"], 0) + int(row["amount"])
        return sums
    finally:
        os.unlink(path)


def observe(instance):
    return (
        "Here is a CSV file (RFC 4180 quoting):\n" + _csv_text(instance) +
        "Sum the amounts by department. Answer as a JSON object from department to sum."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, dict) or any(type(v) is not int for v in data.values()):
        return False
    return data == _sums(instance)


def reference_answer(instance):
    return json.dumps(_sums(instance))
