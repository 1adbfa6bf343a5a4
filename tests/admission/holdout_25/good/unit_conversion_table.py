"""Mixed British lengths in millimetres; parsing guards with a broad but harmless except."""
from decimal import Decimal

INCH = Decimal("25.4")
ASCII = set("0123456789.")


def generate(rng, difficulty):
    rows = []
    for _ in range(2 + difficulty):
        rows.append([rng.randint(0, 3 + difficulty), rng.randint(0, 2), rng.randint(1, 11),
                     rng.choice([0, 1, 3, 5, 7])])
    return {"rows": rows}


def _millimetres(row):
    yards, feet, inches, eighths = row
    return (Decimal(yards * 36 + feet * 12 + inches) + Decimal(eighths) / 8) * INCH


def observe(instance):
    rows = "\n".join(f"{i}. {y} yd {f} ft {n} in and {e}/8 in"
                     for i, (y, f, n, e) in enumerate(instance["rows"], 1))
    return (
        f"Convert these lengths to millimetres, exactly (1 in = 25.4 mm):\n{rows}\n"
        "Answer with the numbers in order, separated by semicolons. Do not round; zeros at the end "
        "of the decimals do not matter."
    )


def _read(text):
    try:
        text = text.strip()
        if not text or len(text) > 20 or not set(text) <= ASCII:
            return None
        return Decimal(text)
    except Exception:
        return None


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    got = [_read(p) for p in answer.split(";")]
    return got == [_millimetres(r) for r in instance["rows"]]


def reference_answer(instance):
    return "; ".join(str(_millimetres(r)) for r in instance["rows"])
