"""Clean telephone numbers."""
import re

RESYN = {"profile": "standard", "family": "phone_cleaning", "tags": ["data cleaning"]}


def generate(rng, difficulty):
    rows = []
    for _ in range(2 + difficulty):
        d = "".join(rng.choice("0123456789") for _ in range(9))
        rows.append(rng.choice(["0", "+49 ", "0049-"]) + rng.choice("123456789") + d[:2] + rng.choice("/- ") + d[2:5] + rng.choice(". -") + d[5:])
    return {"rows": rows}


def _solve(instance):
    out = []
    for row in instance["rows"]:
        digits = re.sub(r"[^0-9+]", "", row)
        digits = re.sub(r"^(\+49|0049|0)", "", digits)
        out.append("+49" + digits)
    return out


def observe(instance):
    return ("Write each number as +49 followed by the national digits without the leading 0 and without any separators "
            "(+49 and 0049 are the country code). One per line, in order; each right line counts.\n" + "\n".join(instance["rows"]))


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    want, got = _solve(instance), [x.strip() for x in answer.strip().split("\n")]
    if len(got) != len(want):
        return 0.0
    return sum(a == b for a, b in zip(got, want)) / len(want)


def reference_answer(instance):
    return "\n".join(_solve(instance))
